package gongping.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers a rehearsal does not show to whoever dials by hand. */
class RehearsedCallTest {
    @ParameterizedTest
    @CsvSource({"138" + "00001234, true", "0577" + "88881234, true", "10000001234, false"})
    void only_a_sample_number_rings_nowhere(String digits, boolean rings) {
        assertThat(CallRoutes.rings(digits)).isEqualTo(rings);
    }
}
