package anjuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {

    private static final CaseNumber NUMBER = new CaseNumber("YZ-2026-00001");

    @TempDir
    Path folder;

    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path file;

    @BeforeEach
    void export() throws Exception {
        file = folder.resolve("case.json");
        var entries = new ArrayList<LedgerEntry>();
        var previous = Chain.GENESIS;
        for (int seq = 1; seq <= 3; seq++) {
            var open = new LedgerEntry(
                    NUMBER,
                    seq,
                    LocalDate.of(2026, 3, seq),
                    Instant.parse("2026-03-05T01:02:03.456Z"),
                    "shi.fuju",
                    "吴伟",
                    null,
                    "HEAD",
                    "decideFiling",
                    null,
                    "FILE",
                    "理由",
                    "市场监督管理行政处罚程序规定 第十九条",
                    "handleClue:1",
                    Chain.digestOf("form " + seq),
                    previous,
                    "");
            var entry = open.withHash(Chain.hashOf(open));
            entries.add(entry);
            previous = entry.hash();
        }
        var export = new Ledger.Export(entries, new Chain.Head(3, previous));
        Files.writeString(file, json.writeValueAsString(ExportedCase.of(NUMBER, export)));
    }

    @Test
    void anUntouchedFileIsSound() {
        assertThat(verify()).isZero();
        assertThat(printed()).contains("校验通过").contains("OK").contains("YZ-2026-00001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actorId",
                "actorName",
                "post",
                "act",
                "outcome",
                "reason",
                "legalBasis",
                "diagram",
                "payloadDigest"
            })
    void aChangedFieldIsFoundAndItsEntryNamed(String field) throws Exception {
        change(root -> entry(root, 1).put(field, "anders"));

        assertThat(verify()).isEqualTo(1);
        assertThat(printed()).contains("第 2 条").contains("BROKEN at entry 2");
    }

    @Test
    void aChangedDateIsFound() throws Exception {
        change(root -> entry(root, 2).put("occurredOn", "2026-03-04"));

        assertThat(verify()).isEqualTo(1);
        assertThat(printed()).contains("BROKEN at entry 3");
    }

    @Test
    void aFieldThatWasEmptyAndIsFilledIsFound() throws Exception {
        change(root -> entry(root, 0).put("object", "云市监立〔2026〕1号"));

        assertThat(verify()).isEqualTo(1);
        assertThat(printed()).contains("BROKEN at entry 1");
    }

    @Test
    void anotherCaseNumberIsFound() throws Exception {
        change(root -> root.put("caseNumber", "YZ-2026-00002"));

        assertThat(verify()).isEqualTo(1);
    }

    @Test
    void anEntryThatWasTakenOutIsFound() throws Exception {
        change(root -> root.withArray("entries").remove(1));

        assertThat(verify()).isEqualTo(1);
        assertThat(printed()).contains("BROKEN at entry 2").contains("缺失");
    }

    @Test
    void aTailThatWasCutIsFoundByTheHead() throws Exception {
        change(root -> root.withArray("entries").remove(2));

        assertThat(verify()).isEqualTo(1);
        assertThat(printed()).contains("BROKEN at entry 3").contains("缺失");
    }

    @Test
    void aMissingHeadIsSaid() throws Exception {
        change(root -> root.remove("head"));

        assertThat(verify()).isZero();
        assertThat(printed()).contains("no head");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"caseNumber\":null,\"entries\":[]}",
                "{\"caseNumber\":\"nonsense\",\"entries\":[]}",
                "{\"entries\":[{}]}",
                "none"
            })
    void whatIsNoExportIsSaidToBeNone(String content) throws Exception {
        Files.writeString(file, content);

        assertThat(verify()).isEqualTo(2);
        assertThat(printed()).contains("无法读取").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"occurredOn", "recordedAt", "actorId", "act", "outcome", "payloadDigest", "previousHash", "hash"
            })
    void anEntryWithoutAFieldIsNoExport(String field) throws Exception {
        change(root -> entry(root, 1).remove(field));

        assertThat(verify()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotThereAndNoFileAtAllAreTold() {
        assertThat(VerifyCommand.run(
                        new String[] {"verify", folder.resolve("no.json").toString()}, out()))
                .isEqualTo(2);
        assertThat(VerifyCommand.run(new String[] {"verify"}, out())).isEqualTo(2);
    }

    private int verify() {
        return VerifyCommand.run(new String[] {"verify", file.toString()}, out());
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void change(Consumer<ObjectNode> change) throws Exception {
        var root = (ObjectNode) json.readTree(file.toFile());
        change.accept(root);
        Files.writeString(file, json.writeValueAsString(root));
    }

    private static ObjectNode entry(ObjectNode root, int index) {
        return (ObjectNode) root.get("entries").get(index);
    }
}
