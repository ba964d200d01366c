package anjuan.escalation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Party;
import anjuan.task.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps whoever complained or reported out of what goes up: their name, number, address and telephone.
 *
 * @legal 市场监督管理投诉举报处理办法 第三十七条
 */
@Component
class Informants {

    private static final String KEPT_BACK = "（举报人信息略）";
    private static final int SHORTEST = 2;

    private final CaseFiles files;

    Informants(CaseFiles files) {
        this.files = files;
    }

    /** The words that may not go up, the longest first. */
    List<String> words(CaseNumber caseNumber) {
        return files.parties(caseNumber).stream()
                .filter(party -> party.role() == Party.Role.COMPLAINANT)
                .flatMap(party -> Stream.of(party.name(), party.identityCode(), party.address(), party.phone()))
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A text without them. */
    static @Nullable String without(@Nullable String text, List<String> words) {
        var left = text;
        for (var word : words) {
            left = left == null ? null : left.replace(word, KEPT_BACK);
        }
        return left;
    }

    /** A field that names one of them. */
    Optional<Refusal> named(CaseNumber caseNumber, String field, @Nullable String text) {
        return text != null && words(caseNumber).stream().anyMatch(text::contains)
                ? Optional.of(Refusal.at(field, "NAMES_INFORMANT"))
                : Optional.empty();
    }

    /**
     * Whether a document names one of them, as far as its text can be read: Word and plain text. Of others a person
     * says that they do not.
     */
    static boolean isNamedIn(String fileName, InputStream bytes, List<String> words) throws IOException {
        if (words.isEmpty()) {
            return false;
        }
        if (fileName.endsWith(".docx")) {
            try (var document = new XWPFDocument(bytes);
                    var text = new XWPFWordExtractor(document)) {
                var all = text.getText();
                return words.stream().anyMatch(all::contains);
            }
        }
        if (fileName.endsWith(".txt")) {
            var all = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return words.stream().anyMatch(all::contains);
        }
        return false;
    }
}
