package anjuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No paper cites an article that was not read: every article in a template, and every one that code puts into a paper, stands
 * in a row of the reference that is verified, at least but for a detail.
 */
class PaperLawTest {

    /** Acts as papers name them, by the keys of the reference. An act that is not here was not read. */
    private static final Map<String, String> ACTS = Map.of(
            "市场监督管理行政处罚程序规定", "CX",
            "行政处罚法", "CF",
            "行政强制法", "QZ",
            "市场监督管理行政处罚听证办法", "TZ",
            "行政执法机关移送涉嫌犯罪案件的规定", "YS",
            "公安机关办理刑事案件程序规定", "GA",
            "市场监督管理执法监督规定", "ZJ",
            "专利纠纷行政裁决和调解办法", "Z81");

    private static final Set<String> READ = Set.of("verified", "mixed");
    private static final String ARTICLES = "((?:第[零一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+[款项])*(?:、|和|至|或者)?)+)";
    private static final Pattern IN_TEMPLATE = Pattern.compile("《([^》]+)》" + ARTICLES);
    private static final Pattern IN_CODE = Pattern.compile("([\\u4e00-\\u9fa5]+) ?" + ARTICLES);
    private static final Pattern ARTICLE = Pattern.compile("第([零一二三四五六七八九十百]+)条");
    private static final Pattern TOKEN = Pattern.compile("[A-Z][A-Z0-9]+(?:-old)?|\\d+(?:-\\d+)?");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, Set<String>> statuses = statuses();

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void everyArticleOfATemplateWasRead(PaperKind kind) throws IOException {
        var text = text(kind);

        assertThat(unread(IN_TEMPLATE.matcher(text), true)).as(kind.template()).isEmpty();
        assertThat(text.replaceAll(IN_TEMPLATE.pattern(), ""))
                .as("an article of %s that follows no act in brackets", kind.template())
                .doesNotContainPattern("第[零一二三四五六七八九十百]+条");
    }

    /** The measure on requests was read up to its third article; its papers, which are ours, cite none. */
    @ParameterizedTest
    @EnumSource(
            value = PaperKind.class,
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"INSTRUCTION_.*", "OPINION_REQUEST"})
    void noPaperOfAQuestionCitesAnArticleOfItsMeasure(PaperKind kind) throws IOException {
        assertThat(text(kind)).doesNotContainPattern("第[零一二三四五六七八九十百]+条");
    }

    /** What code of a paper says in Chinese may come to stand in it. */
    @Test
    void everyArticleThatCodePutsIntoAPaperWasRead() throws IOException {
        var unread = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(PaperLawTest::makesPapers).toList()) {
                var literals = LITERAL.matcher(withoutLegalBasis(Files.readString(file)));
                while (literals.find()) {
                    unread(IN_CODE.matcher(literals.group(1)), false)
                            .forEach(one -> unread.add(file.getFileName() + ": " + one));
                }
            }
        }

        assertThat(unread).isEmpty();
    }

    /** Grounds of seizure are printed in form 21. */
    @Test
    void everyArticleOfAGroundOfSeizureBelongsToAnActThatWasRead() throws IOException {
        var grounds = Files.readString(Path.of("config/seizure-grounds.yml"));

        assertThat(grounds).doesNotContain("UNVERIFIED", "请示办理工作办法");
    }

    @Test
    void anUnreadArticleIsFound() {
        assertThat(unread(IN_TEMPLATE.matcher("根据《知识产权行政保护案件请示办理工作办法》第十二条的规定"), true))
                .containsExactly("知识产权行政保护案件请示办理工作办法 12");
        assertThat(unread(IN_TEMPLATE.matcher("根据《市场监督管理行政处罚听证办法》第四条的规定"), true))
                .containsExactly("市场监督管理行政处罚听证办法 4");
        assertThat(unread(IN_CODE.matcher("市场监督管理行政处罚程序规定 第四十六条第二项"), false)).isEmpty();
    }

    private List<String> unread(Matcher cited, boolean isWhole) {
        var unread = new ArrayList<String>();
        while (cited.find()) {
            var act = cited.group(1).replace("中华人民共和国", "");
            var key = ACTS.entrySet().stream()
                    .filter(one -> isWhole ? act.equals(one.getKey()) : act.endsWith(one.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("?");
            numbers(cited.group(2)).stream()
                    .filter(number -> statuses.getOrDefault(key + " " + number, Set.of()).stream()
                            .noneMatch(READ::contains))
                    .forEach(number -> unread.add(act + " " + number));
        }
        return unread;
    }

    /** Of a range both ends, and what lies between. */
    private static Set<Integer> numbers(String articles) {
        var numbers = new TreeSet<Integer>();
        var found = ARTICLE.matcher(articles);
        int before = 0;
        int end = 0;
        while (found.find()) {
            int number = number(found.group(1));
            boolean isRange =
                    before > 0 && articles.substring(end, found.start()).contains("至");
            for (int one = isRange ? before : number; one <= number; one++) {
                numbers.add(one);
            }
            before = number;
            end = found.end();
        }
        return numbers;
    }

    private static int number(String chinese) {
        int number = 0;
        int digit = 0;
        for (char one : chinese.toCharArray()) {
            switch (one) {
                case '百' -> {
                    number += digit * 100;
                    digit = 0;
                }
                case '十' -> {
                    number += Math.max(1, digit) * 10;
                    digit = 0;
                }
                default -> digit = "零一二三四五六七八九".indexOf(one);
            }
        }
        return number + digit;
    }

    /** The statuses of the rows in which an article stands, by the key of its act and its number. */
    private static Map<String, Set<String>> statuses() {
        var statuses = new HashMap<String, Set<String>>();
        try {
            var rows = new ObjectMapper()
                    .readValue(
                            Path.of("src/test/resources/rules.json").toFile(),
                            new TypeReference<List<Map<String, String>>>() {});
            for (var row : rows) {
                var basis = row.getOrDefault("legal_basis", row.getOrDefault("basis", ""));
                var tokens = TOKEN.matcher(basis);
                var key = "";
                while (tokens.find()) {
                    if (Character.isLetter(tokens.group().charAt(0))) {
                        key = tokens.group();
                        continue;
                    }
                    var ends = tokens.group().split("-");
                    for (int at = Integer.parseInt(ends[0]); at <= Integer.parseInt(ends[ends.length - 1]); at++) {
                        statuses.computeIfAbsent(key + " " + at, any -> new TreeSet<>())
                                .add(row.get("status"));
                    }
                }
            }
            return statuses;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static boolean makesPapers(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains("PaperKind.");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** What an act rests on is recorded in the ledger and shown with a mark, not printed. */
    private static String withoutLegalBasis(String code) {
        return code.replaceAll("public String legalBasis\\(\\) \\{[^}]*}", "");
    }

    private static String text(PaperKind kind) throws IOException {
        var bytes = Files.readAllBytes(Path.of("config/documents", kind.template()));
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
