package anjuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.RightKind;
import anjuan.casefile.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    @ParameterizedTest
    @CsvSource({
        "complaint, COMPLAINT",
        "consumer_report, REPORT",
        "rights_holder_report, RIGHTS_HOLDER",
        "spot_check, INSPECTION",
        "special_campaign, INSPECTION",
        "transferred_from_superior, SUPERIOR",
        "superior_assigned, SUPERIOR",
        "transferred_from_procuratorate, PROCURATORATE",
        "police, POLICE"
    })
    void knownChannelsAreSources(String channel, Source source) {
        assertThat(Mapping.source(channel).value()).isEqualTo(source);
        assertThat(Mapping.source(channel).assumption()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "trademark, TRADEMARK",
        "patent_counterfeit, PATENT",
        "patent_utility_model, PATENT",
        "patent_marking, PATENT_MARKING",
        "patent_agency, IP_AGENCY",
        "GI_special_sign, GEOGRAPHICAL_INDICATION",
        "GI_certification_mark, GEOGRAPHICAL_INDICATION",
        "olympic_mark, OLYMPIC_MARK",
        "special_mark, SPECIAL_MARK",
        "trademark_filing_conduct, TRADEMARK_FILING"
    })
    void knownKindsAreRights(String kind, RightKind right) {
        assertThat(Mapping.right(kind).value()).isEqualTo(right);
        assertThat(Mapping.right(kind).assumption()).isNull();
    }

    @Test
    void anUnknownWordIsAGuessThatSaysSo() {
        assertThat(Mapping.source("12315 hotline").assumption()).contains("12315 hotline", "INSPECTION");
        assertThat(Mapping.source(null).assumption()).contains("none published");
        assertThat(Mapping.right("trade secret").assumption()).contains("trade secret", "TRADEMARK");
    }
}
