package anjuan.escalation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Party;
import anjuan.task.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLException;
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
public class Informants {

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

    /** A text that goes to another bureau, without whoever complained or reported in the case. */
    public String cleaned(CaseNumber caseNumber, String text) {
        return String.valueOf(without(text, words(caseNumber)));
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
    public Optional<Refusal> named(CaseNumber caseNumber, String field, @Nullable String text) {
        return text != null && words(caseNumber).stream().anyMatch(text::contains)
                ? Optional.of(Refusal.at(field, "NAMES_INFORMANT"))
                : Optional.empty();
    }

    /**
     * Whether a document names one of them, by its own name or in its text as far as it can be read: Word and plain
     * text. Of others, and of one that is broken, a person says that they do not.
     */
    static boolean isNamedIn(String fileName, InputStream bytes, List<String> words) throws IOException {
        if (words.isEmpty()) {
            return false;
        }
        var name = fileName.toLowerCase(Locale.ROOT);
        if (words.stream().anyMatch(fileName::contains)) {
            return true;
        }
        if (name.endsWith(".docx")) {
            try (var document = new XWPFDocument(bytes);
                    var text = new XWPFWordExtractor(document)) {
                var all = text.getText();
                return words.stream().anyMatch(all::contains);
            } catch (POIXMLException | IllegalArgumentException broken) {
                return false;
            }
        }
        if (name.endsWith(".txt")) {
            var all = bytes.readAllBytes();
            return Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
                    .map(charset -> new String(all, charset))
                    .anyMatch(text -> words.stream().anyMatch(text::contains));
        }
        return false;
    }
}
