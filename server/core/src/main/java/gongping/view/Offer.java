package gongping.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that may be pressed now, or that could be but for a reason.
 *
 * @param type the command's wire name, such as {@code begin-answering}
 * @param fields its fields, as far as they follow from the state
 * @param form the person fills in the rest; otherwise the fields are all that the command needs
 * @param blocked the code of the refusal that it would meet
 * @param values what the refusal's text speaks of
 * @param from not before this time, epoch milliseconds
 */
public record Offer(
        String type,
        Map<String, Object> fields,
        boolean form,
        Optional<String> blocked,
        List<String> values,
        Optional<Long> from) {}
