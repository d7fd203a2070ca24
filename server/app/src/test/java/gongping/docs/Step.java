package gongping.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One request of a script and what it must be answered.
 *
 * @param title the words after {@code ###}
 * @param patient whether it is asked again until the answer is as shown
 */
record Step(String title, boolean patient, Request request, Expected expected) {
    record Request(String method, String path, Map<String, String> headers, String body) {}

    record Expected(int status, Map<String, String> headers, String body) {}

    private static final String TITLE = "###";
    private static final String ANSWER = "HTTP ";
    private static final String PATIENT = " (asked again until it is so)";

    /** The steps of a script: lines that begin with one # are for the reader. */
    static List<Step> of(List<String> script) {
        var steps = new ArrayList<Step>();
        var lines = script.stream()
                .filter(line -> !line.startsWith("#") || line.startsWith(TITLE))
                .toList();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(TITLE)) {
                steps.add(step(lines.subList(at, end(lines, at + 1))));
            }
        }
        return steps;
    }

    private static int end(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).startsWith(TITLE)) {
            at++;
        }
        return at;
    }

    private static Step step(List<String> lines) {
        var title = lines.getFirst().substring(TITLE.length()).strip();
        int answer = 1;
        while (answer < lines.size() && !lines.get(answer).startsWith(ANSWER)) {
            answer++;
        }
        if (answer == lines.size()) {
            throw new IllegalArgumentException(title + ": no answer is shown");
        }
        var asked = part(lines.subList(1, answer));
        var told = part(lines.subList(answer, lines.size()));
        var first = asked.first().split(" ", 2);
        var patient = told.first().endsWith(PATIENT);
        var status = told.first().replace(PATIENT, "").substring(ANSWER.length());
        return new Step(
                title,
                patient,
                new Request(first[0], first[1], asked.headers(), asked.body()),
                new Expected(Integer.parseInt(status.strip()), told.headers(), told.body()));
    }

    private record Part(String first, Map<String, String> headers, String body) {}

    /** A first line, headers, an empty line, a body. */
    private static Part part(List<String> lines) {
        var rest = lines.stream().dropWhile(String::isBlank).toList();
        var headers = new LinkedHashMap<String, String>();
        int at = 1;
        for (; at < rest.size() && !rest.get(at).isBlank(); at++) {
            var colon = rest.get(at).indexOf(':');
            headers.put(
                    rest.get(at).substring(0, colon),
                    rest.get(at).substring(colon + 1).strip());
        }
        var body = String.join("\n", rest.subList(at, rest.size())).strip();
        return new Part(rest.getFirst(), headers, body);
    }
}
