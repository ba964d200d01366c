package anjuan.story;

import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.deadline.DueDate;
import anjuan.deadline.Limit;
import anjuan.deadline.LimitUnit;
import anjuan.deadline.NextDeadline;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.MeasureForms;
import anjuan.testing.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Every limit whose article was not read says so wherever its clock appears: each of them is started, on screen and for
 * papers, and every template, message and paper that shows a clock is looked through.
 */
@AnjuanTest
class UnverifiedClocksTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final String MARK = "未核对";
    private static final Pattern ROW = Pattern.compile("<section class=\"panel\">.*?</section>", Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile("[零一二三四五六七八九十]+(?:个工作日|日内|个月)");

    /** Where code of a paper looks at a due date without printing it. */
    private static final Map<String, String> ONLY_LOOKED_AT = Map.of(
            "IssueGuidance", "X40, X41 and X42, whose articles were read in every version",
            "RequestedActs", "the day from which an extension runs; the paper shows its end",
            "GuidanceObjected", "a refusal",
            "FixHearing", "last days to serve and to announce, which no paper prints",
            "CaseController", "a page",
            "CaseApi", "an answer of the interface, which says whether it was read");

    private static final Map<String, String> REMEDIES = Map.of("六十日", "A99", "六个月", "A100");

    /** By the number of the form: what a template says in words, and the limit that it is of. */
    private static final Map<String, Map<String, String>> TIMES_IN_TEMPLATES = Map.ofEntries(
            Map.entry("110", Map.of("三日", "F03")),
            Map.entry("111", Map.of("三日", "F13")),
            Map.entry("123", Map.of("十个工作日", "X41")),
            Map.entry("17", Map.of("十五个工作日", "A15")),
            Map.entry("19", Map.of("七个工作日", "A30")),
            Map.entry("21", Map.of("三十日", "A33", "六十日", "A99", "六个月", "A100")),
            Map.entry("22", REMEDIES),
            Map.entry("33", REMEDIES),
            Map.entry("34", REMEDIES),
            Map.entry("37", Map.of("五个工作日", "A61")),
            Map.entry("44", Map.of("六十日", "A99", "十五日", "A100.review")),
            Map.entry("45", Map.of("十五日", "A95", "六十日", "A99", "六个月", "A100")),
            Map.entry("46", REMEDIES),
            Map.entry("48", Map.of("十个工作日", "A101")),
            Map.entry("49", Map.of("十个工作日", "A101")),
            Map.entry("51", Map.of("三十日", "A87.notice")));

    @Autowired
    Story story;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Papers papers;

    @Autowired
    MockMvc mvc;

    /** One case on which each unread text of each limit runs in turn; each of its lines carries the mark, in both languages. */
    @Test
    void eachIsMarkedOnThePageOfItsCase() throws Exception {
        for (var batch : batches(unread())) {
            var number = story.investigating(DAY);
            for (var limit : batch) {
                deadlines.end(number, limit.id(), DAY);
                deadlines.start(Matter.of(number), limit.id(), dayOf(limit), null, dayOf(limit));
            }
            var chinese = text(LEAD, "/cases/" + number + "?tab=clocks&lang=zh");
            var english = text(LEAD, "/cases/" + number + "?tab=clocks&lang=en");
            for (var limit : batch) {
                assertThat(rowOf(chinese, limit.titleZh())).as(limit.id()).contains(MARK);
                assertThat(rowOf(english, limit.titleEn())).as(limit.id()).containsIgnoringCase("unverified");
                assertThat(text(
                                LEAD,
                                "/cases/" + number + "/clocks/" + limit.id() + "/" + round(number, limit)
                                        + "/derivation?lang=zh"))
                        .as(limit.id())
                        .contains(MARK);
            }
            // those that were read are not marked
            assertThat(rowOf(chinese, "办案期限")).doesNotContain(MARK);
        }
    }

    /** As lists, the inbox and the interface show it. */
    @Test
    void eachIsMarkedAtAGlance() {
        for (var limit : unread()) {
            if (limit.validUntil() == null) {
                assertThat(deadlines
                                .glance(new NextDeadline(limit.id(), DAY, DAY))
                                .isVerified())
                        .as(limit.id())
                        .isFalse();
            }
        }
        assertThat(deadlines.glance(new NextDeadline("A80", DAY, DAY)).isVerified())
                .isTrue();
    }

    @Test
    void theFileOfAQuestionIsMarkedInEachList() throws Exception {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "difficultyRaised", DAY, anjuan.testing.Asking.question());

        assertThat(text(LEGAL, "/legal?list=RAISED&lang=zh")).contains(MARK);
        assertThat(text(LEGAL, "/legal?list=RAISED&lang=en")).contains("unverified");
        assertThat(text(LEAD, "/inbox?lang=zh")).contains(MARK);
    }

    /** What a paper prints of a clock carries the mark where the article was not read, and nothing where it was. */
    @Test
    void eachIsMarkedAsAPaperPrintsIt() {
        for (var limit : deadlines.limits()) {
            var due = started(limit);
            assertThat(due.isVerified()).as(limit.id()).isEqualTo(limit.isVerified());
            if (limit.isVerified()) {
                assertThat(due.onPaper()).as(limit.id()).doesNotContain(MARK);
            } else {
                assertThat(due.onPaper()).as(limit.id()).contains(MARK);
            }
        }
    }

    /** A due date reaches a paper by {@link DueDate#onPaper()} only. */
    @Test
    void noCodeOfAPaperPrintsADueDateAnyOtherWay() throws IOException {
        var found = new ArrayList<String>();
        for (var file : filesBelow("src/main/java", ".java")) {
            var code = Files.readString(file);
            var name = file.getFileName().toString().replace(".java", "");
            boolean makesPapers = code.contains("PaperKind.") || code.contains("papers.");
            if (!makesPapers || ONLY_LOOKED_AT.containsKey(name)) {
                continue;
            }
            code.lines()
                    .filter(line -> line.contains(".effective()"))
                    .filter(line ->
                            !line.contains("isAfter(") && !line.contains("isBefore(") && !line.contains("Refusal"))
                    .forEach(line -> found.add(name + ": " + line.strip()));
        }

        assertThat(found).isEmpty();
        for (var id : List.of("X40", "X41", "X42")) {
            assertThat(deadlines.limits())
                    .filteredOn(limit -> limit.id().equals(id))
                    .allMatch(Limit::isVerified);
        }
    }

    /** A length of time that a template itself says is that of a limit whose article was read, or the template is not known here. */
    @Test
    void everyTimeInTheWordsOfATemplateIsThatOfAReadLimit() throws IOException {
        var said = new TreeMap<String, Set<String>>();
        for (var file : filesBelow("config/documents", ".docx")) {
            try (var document = new XWPFDocument(Files.newInputStream(file));
                    var extractor = new XWPFWordExtractor(document)) {
                var times = Pattern.compile("[零一二三四五六七八九十]+(?:个工作日|日|个月|小时|年)")
                        .matcher(extractor.getText())
                        .results()
                        .map(found -> found.group())
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!times.isEmpty()) {
                    said.put(file.getFileName().toString().replaceAll("-.*", ""), times);
                }
            }
        }

        assertThat(said)
                .isEqualTo(TIMES_IN_TEMPLATES.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                one -> new TreeSet<>(one.getValue().keySet()))));
        TIMES_IN_TEMPLATES
                .values()
                .forEach(times -> times.forEach((time, id) -> assertThat(deadlines.limits())
                        .filteredOn(limit -> limit.id().equals(id) && limit.validUntil() == null)
                        .as(time + " " + id)
                        .singleElement()
                        .satisfies(limit -> {
                            assertThat(limit.isVerified()).isTrue();
                            assertThat(inWords(limit)).isEqualTo(time);
                        })));
    }

    private static String inWords(Limit limit) {
        var tens = limit.amount() / 10;
        var ones = limit.amount() % 10;
        var digits = "零一二三四五六七八九";
        var number = (tens > 1 ? String.valueOf(digits.charAt(tens)) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? String.valueOf(digits.charAt(ones)) : "");
        return number
                + switch (limit.unit()) {
                    case WORKING_DAYS -> "个工作日";
                    case CALENDAR_DAYS -> "日";
                    case MONTHS -> "个月";
                    default -> limit.unit().name();
                };
    }

    /** The notice of an early disposal prints the end of A36, whose length is a default. */
    @Test
    void thePaperOfAnUnreadLimitIsMarked() throws IOException {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "seizureRequested", DAY, MeasureForms.askSeizure());
        var seizure = new Matter(number, "S1");
        story.act(seizure, HEAD, "decideSeizure", DAY, Forms.approved());
        story.act(seizure, LEAD, "carryOutSeizure", DAY, MeasureForms.seized());
        story.act(
                seizure,
                LEAD,
                "ownerSought",
                DAY,
                Map.of("purpose", "EARLY_DISPOSAL", "medium", "云州日报", "way", "变卖", "reason", "易腐"));

        assertThat(paper(number, PaperKind.EARLY_DISPOSAL_NOTICE)).contains("（该期限的依据未核对）");
        assertThat(paper(number, PaperKind.MEASURE_DECISION)).doesNotContain(MARK);
    }

    /** Beside each due date in a template stands the mark, or the fragment that has it. */
    @Test
    void everyTemplateThatShowsADueDateHasTheMark() throws IOException {
        var without = new ArrayList<String>();
        for (var file : filesBelow("src/main/resources/templates", ".html")) {
            var lines = Files.readAllLines(file);
            for (int at = 0; at < lines.size(); at++) {
                var line = lines.get(at);
                boolean shows = Pattern.compile("ueDate\\.(effective|moment|rolled)")
                        .matcher(line)
                        .find();
                if (shows && !line.contains("unverified")) {
                    without.add(file.getFileName() + ":" + (at + 1));
                }
            }
        }

        assertThat(without).isEmpty();
        assertThat(Files.readString(Path.of("src/main/resources/templates/fragments/deadline.html")))
                .contains("unverified(${deadline.isVerified()})");
    }

    /** A page that says in words how long an unread limit is, says that it was not read. */
    @Test
    void everyPageThatSpeaksOfAnUnreadTimeSaysSo() throws IOException {
        var acts = unread().stream()
                .filter(limit -> limit.validUntil() == null)
                .map(Limit::source)
                .filter(source -> !source.contains("第"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(acts).contains("知识产权行政保护案件请示办理工作办法");
        var silent = new ArrayList<String>();
        for (var file : filesBelow("src/main/resources/messages", ".properties")) {
            if (file.toString().endsWith("_en.properties")) {
                continue;
            }
            var chinese = read(file);
            var english = read(Path.of(file.toString().replace(".properties", "_en.properties")));
            for (var key : chinese.stringPropertyNames()) {
                var source = chinese.getProperty(key.replace(".law", ".source"), "");
                boolean speaks = key.matches("task\\..*\\.law")
                        && TIME.matcher(chinese.getProperty(key)).find()
                        && acts.stream().anyMatch(source::contains);
                if (speaks && !isMarked(chinese.getProperty(key), english.getProperty(key))) {
                    silent.add(key);
                }
            }
        }

        assertThat(silent).isEmpty();
    }

    private static boolean isMarked(String chinese, String english) {
        return Set.of("未核实", "未核对").stream().anyMatch(chinese::contains)
                && Stream.of("not verified", "unverified", "not checked", "not read")
                        .anyMatch(english.toLowerCase(Locale.ENGLISH)::contains);
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /** Every unread text of every limit that can run on a case. */
    private List<Limit> unread() {
        var unread =
                deadlines.limits().stream().filter(limit -> !limit.isVerified()).toList();
        assertThat(unread).hasSizeGreaterThan(30);
        return unread;
    }

    /** On one case each limit runs once, and by its title it is found again. */
    private static List<List<Limit>> batches(List<Limit> limits) {
        var batches = new ArrayList<List<Limit>>();
        for (var limit : limits) {
            var batch = batches.stream()
                    .filter(one -> one.stream()
                            .noneMatch(other -> other.id().equals(limit.id())
                                    || other.titleZh().equals(limit.titleZh())))
                    .filter(one -> !limit.id().equals("A80"))
                    .findFirst();
            if (batch.isPresent()) {
                batch.get().add(limit);
            } else if (!limit.id().equals("A80")) {
                batches.add(new ArrayList<>(List.of(limit)));
            }
        }
        return batches;
    }

    private static LocalDate dayOf(Limit limit) {
        return limit.validUntil() != null
                ? limit.validUntil()
                : DAY.isBefore(limit.validFrom()) ? limit.validFrom() : DAY;
    }

    private DueDate started(Limit limit) {
        var number = story.lodged(DAY);
        var day = limit.unit() == LimitUnit.EACH_YEAR ? limit.validFrom() : dayOf(limit);
        deadlines.end(number, limit.id(), DAY);
        return deadlines.start(Matter.of(number), limit.id(), day, null, dayOf(limit));
    }

    private int round(CaseNumber number, Limit limit) {
        return deadlines.find(number, limit.id()).orElseThrow().round();
    }

    private static String rowOf(String page, String title) {
        var rows = ROW.matcher(page);
        while (rows.find()) {
            if (rows.group().contains(">" + escaped(title) + "<")) {
                return rows.group();
            }
        }
        throw new AssertionError("no line of " + title);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("'", "&#39;");
    }

    private static List<Path> filesBelow(String directory, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private String paper(CaseNumber number, PaperKind kind) throws IOException {
        var paper = papers.of(number).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        try (var bytes = papers.open(paper);
                var document = new XWPFDocument(bytes);
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private String text(String who, String address) throws Exception {
        return mvc.perform(get(address).with(user(who).roles("OFFICER")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
