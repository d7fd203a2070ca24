package gongping.telephone.simulator;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a TwiML document. What is not XML or has another root is error 12100; unknown verbs are left out. */
final class Twiml {
    private static final int CHARACTERS_MAX = 64_000;

    private Twiml() {}

    /** A document that cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    static List<Verb> parse(String xml) throws Unreadable {
        if (xml.length() > CHARACTERS_MAX) {
            throw new Unreadable("document too long");
        }
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var root = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
            if (!root.getTagName().equals("Response")) {
                throw new Unreadable("root is not Response");
            }
            return verbs(root);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static List<Verb> verbs(Element parent) {
        var verbs = new ArrayList<Verb>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                verb(element, verbs);
            }
        }
        return List.copyOf(verbs);
    }

    private static void verb(Element element, List<Verb> into) {
        switch (element.getTagName()) {
            case "Say" -> into.add(new Verb.Say(text(element), number(element, "loop", 1)));
            case "Play" -> into.add(new Verb.Play(text(element), number(element, "loop", 1)));
            case "Pause" -> into.add(new Verb.Pause(number(element, "length", 1)));
            case "Gather" ->
                into.add(new Verb.Gather(
                        element.getAttribute("action"),
                        number(element, "numDigits", 32),
                        number(element, "timeout", 5),
                        word(element, "finishOnKey", "#"),
                        verbs(element)));
            case "Dial" -> dial(element, into);
            case "Redirect" -> into.add(new Verb.Redirect(text(element)));
            case "Reject" -> into.add(new Verb.Reject(word(element, "reason", "rejected")));
            case "Hangup" -> into.add(new Verb.Hangup());
            default -> {
                // The provider warns about a verb it does not know and goes on.
            }
        }
    }

    private static void dial(Element dial, List<Verb> into) {
        var nouns = dial.getElementsByTagName("Conference");
        if (nouns.getLength() == 1 && nouns.item(0) instanceof Element room) {
            into.add(new Verb.Join(
                    new Joining(
                            text(room),
                            room.getAttribute("participantLabel"),
                            flag(room, "muted", false),
                            flag(room, "startConferenceOnEnter", true),
                            flag(room, "endConferenceOnExit", false),
                            !room.getAttribute("beep").equals("false"),
                            room.getAttribute("waitUrl"),
                            word(room, "jitterBufferSize", "large"),
                            room.getAttribute("statusCallback"),
                            words(room.getAttribute("statusCallbackEvent"))),
                    dial.getAttribute("action")));
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.trim().split("\\s+"));
    }

    private static String text(Element element) {
        return element.getTextContent().trim();
    }

    private static String word(Element element, String name, String usual) {
        return element.hasAttribute(name) ? element.getAttribute(name) : usual;
    }

    private static boolean flag(Element element, String name, boolean usual) {
        return element.hasAttribute(name)
                ? element.getAttribute(name).toLowerCase(Locale.ROOT).equals("true")
                : usual;
    }

    private static int number(Element element, String name, int usual) {
        var text = element.getAttribute(name);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : usual;
    }
}
