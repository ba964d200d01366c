package anjuan.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.Party;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeidentificationTest {

    private final Deidentification clean = new Deidentification(List.of(
            new Party(
                    Party.Role.RESPONDENT,
                    Party.Kind.ENTITY,
                    "云州市百货商行",
                    "92530100MA6NABCD1X",
                    "云州市解放路1号",
                    "0871-65432100"),
            new Party(Party.Role.COMPLAINANT, Party.Kind.PERSON, "李小红", null, "云州市翠湖小区3栋", "13800138000"),
            new Party(Party.Role.THIRD_PARTY, Party.Kind.PERSON, "欧阳建国", "530102198001011234", null, null),
            new Party(Party.Role.THIRD_PARTY, Party.Kind.PERSON, "张某", null, null, null)));

    @Test
    void namesNumbersTelephonesAndHomesOfPersonsAreTakenOut() {
        assertThat(clean.of("李小红（身份证号53010219900307123X，电话13800138000）购自云州市百货商行"))
                .isEqualTo("李某（身份证号＊＊＊，电话＊＊＊）购自云州市百货商行");
        assertThat(clean.of("欧阳建国住址：翠湖南路12号2单元，收款账号6222021234567890123")).isEqualTo("欧某住址：＊＊＊，收款账号＊＊＊");
        assertThat(clean.of("联系电话 0871-65432100 或者 13900000000")).isEqualTo("联系电话 ＊＊＊ 或者 ＊＊＊");
    }

    @Test
    void whatMayBeReadStays() {
        var text = "云州市百货商行（统一社会信用代码92530100MA6NABCD1X），地址云州市解放路1号，罚款5000元，2026年3月10日，张某";

        assertThat(clean.of(text)).isEqualTo(text);
        assertThat(clean.residues(text)).isEmpty();
    }

    @Test
    void whatIsLeftIsFound() {
        assertThat(clean.residues("李小红，530102198001011234，6222021234567890123，13800138001"))
                .extracting(Deidentification.Residue::code)
                .containsExactly(
                        "PUBLICITY_PERSON_NAMED",
                        "PUBLICITY_IDENTITY_NUMBER",
                        "PUBLICITY_ACCOUNT_NUMBER",
                        "PUBLICITY_PHONE_NUMBER");
    }
}
