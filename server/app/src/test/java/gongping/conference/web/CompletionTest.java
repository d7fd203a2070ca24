package gongping.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.Commands;
import gongping.conference.Statement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class CompletionTest {
    @Test
    void whatever_words_a_command_takes_are_kept_in_the_vault_before_it_is_read() {
        var fields = new HashMap<String, String>();
        Commands.all()
                .forEach((type, form) -> Arrays.stream(form.getRecordComponents())
                        .filter(CompletionTest::holdsWords)
                        .forEach(component -> fields.put(type, component.getName())));
        assertThat(fields).containsKey("correct-commitment").isEqualTo(Completion.WORDS);
    }

    private static boolean holdsWords(RecordComponent component) {
        return component.getGenericType().getTypeName().contains(Statement.class.getName());
    }
}
