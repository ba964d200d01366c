package anjuan.document;

import anjuan.rulebook.Fault;
import anjuan.rulebook.RuleBook;
import anjuan.rulebook.RuleKind;
import anjuan.rulebook.RuleVersion;
import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.data.TextRenderData;
import com.deepoove.poi.data.Texts;
import com.deepoove.poi.data.style.Style;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/**
 * Fills the Word templates: those that the bureau has approved, each from its day on, before that those that it put into
 * {@code ./config/documents}, before that the packaged ones. What the case does not have leaves a ruled blank to be filled
 * by hand.
 */
@Service
public class Templates {

    /** 市场监督管理行政处罚文书格式范本（2021年修订版）: first day of the articles that its papers cite. */
    private static final LocalDate ARTICLES_FROM = LocalDate.of(2021, 7, 15);

    private static final String NOT_READ = "注：本文书所引条文和期限自2021年7月15日起施行，此前适用的规定未核对。";

    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);

    // no plain spaces: under those at the end of a line Word draws no rule
    private static final String BLANK = "\u00a0".repeat(16);
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu年M月d日H时mm分");
    // Word refuses a file that holds any of these
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\n\\t]]");

    private final PaperFields fields = PaperFields.read();
    private final Map<PaperKind, Template> templates = new EnumMap<>(PaperKind.class);
    private final Set<PaperKind> own = EnumSet.noneOf(PaperKind.class);
    private final Map<Long, Template> approved = new ConcurrentHashMap<>();
    private final RuleBook book;
    private final Configure configure;
    private final boolean refusesWrongFields;

    /** @param refusesWrongFields whether a caller that forgot or misspelt a field fails, as it does in tests */
    Templates(
            @Value("${anjuan.config:config}") String directory,
            @Value("${anjuan.document.refuse-wrong-fields:false}") boolean refusesWrongFields,
            RuleBook book) {
        var builder = Configure.builder();
        fields.lists().keySet().forEach(list -> builder.bind(list, new LoopRowTableRenderPolicy()));
        this.configure = builder.build();
        this.refusesWrongFields = refusesWrongFields;
        this.book = book;
        for (var kind : PaperKind.values()) {
            templates.put(kind, read(kind, Path.of(directory, "documents", kind.template())));
        }
    }

    /** Fills the template that governs the day of the paper. */
    byte[] fill(PaperKind kind, Map<String, Object> given) {
        var template = on(kind, String.valueOf(given.get("madeOn")));
        checkNames(kind, template, given.keySet());
        return fill(template, given);
    }

    /** What a paper is called among the rules of the bureau: the name of its template without the ending. */
    public static String name(PaperKind kind) {
        return kind.template().replace(".docx", "");
    }

    /** The template that papers are made from until the bureau approves one. */
    public byte[] delivered(PaperKind kind) {
        return templates.get(kind).bytes().clone();
    }

    /** Whether that lies beside the program. */
    public boolean isOwn(PaperKind kind) {
        return own.contains(kind);
    }

    /** The names that a template of a paper may use. */
    public Set<String> fields(PaperKind kind) {
        return fields.of(kind);
    }

    /** What would keep a template from being used. */
    public List<Fault> faults(PaperKind kind, byte[] content) {
        var faults = TemplateCheck.faults(kind, fields, content);
        if (!faults.isEmpty()) {
            return faults;
        }
        try {
            sample(kind, content);
            return List.of();
        } catch (RuntimeException notFilled) {
            return List.of(Fault.of("TEMPLATE_NOT_FILLED"));
        }
    }

    /** The paragraphs of a content, empty lines left out; of one that cannot be read, none. */
    public static List<String> paragraphs(byte[] content) {
        try {
            return WordFile.read(content).parts().stream()
                    .filter(part -> part.name().startsWith("word/"))
                    .flatMap(part -> part.text().lines())
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (WordFile.Unreadable noWord) {
            return List.of();
        }
    }

    /** The fields that the delivered template shows and a content does not. */
    public Set<String> leftOut(PaperKind kind, byte[] content) {
        var left = new TreeSet<>(templates.get(kind).fields());
        left.removeAll(Template.of(fields, kind.template(), content).fields());
        return left;
    }

    /** A paper from a content, each field filled with its own name. */
    public byte[] sample(PaperKind kind, byte[] content) {
        var template = Template.read(kind, fields, kind.template(), content);
        var values = new HashMap<String, Object>();
        for (var name : template.fields()) {
            values.put(name, template.rows().contains(name) ? sampleRows(name) : "〈" + name + "〉");
        }
        return fill(template, values);
    }

    private List<Map<String, Object>> sampleRows(String list) {
        var row = new HashMap<String, Object>();
        fields.lists().get(list).forEach(name -> row.put(name, "〈" + name + "〉"));
        return List.of(row, row);
    }

    private Template on(PaperKind kind, String madeOn) {
        if (!ISO_DAY.matcher(madeOn).matches()) {
            return templates.get(kind);
        }
        return book.inForce(RuleKind.TEMPLATE, name(kind), LocalDate.parse(madeOn))
                .map(version -> approved.computeIfAbsent(version.id(), id -> approved(version)))
                .orElse(templates.get(kind));
    }

    private Template approved(RuleVersion version) {
        // a field that the product no longer fills leaves a blank; the health page names the template
        return Template.of(
                fields,
                version.name() + " " + version.number(),
                Base64.getDecoder().decode(version.content()));
    }

    private byte[] fill(Template template, Map<String, Object> given) {
        try (var word = XWPFTemplate.compile(new ByteArrayInputStream(template.bytes()), configure);
                var bytes = new ByteArrayOutputStream()) {
            word.render(values(template, given));
            if (isOlderThanArticles(given.get("madeOn"))) {
                word.getXWPFDocument().createParagraph().createRun().setText(NOT_READ);
            }
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot fill " + template.place(), e);
        }
    }

    private static boolean isOlderThanArticles(@Nullable Object madeOn) {
        var text = String.valueOf(madeOn);
        return ISO_DAY.matcher(text).matches() && LocalDate.parse(text).isBefore(ARTICLES_FROM);
    }

    private void checkNames(PaperKind kind, Template template, Set<String> given) {
        var missing = new TreeSet<>(template.fields());
        missing.removeAll(given);
        var unknown = new TreeSet<>(given);
        unknown.removeAll(fields.of(kind));
        if (missing.isEmpty() && unknown.isEmpty()) {
            return;
        }
        var message = "%s was made without %s and with %s, which it does not have"
                .formatted(template.place(), missing, unknown);
        if (refusesWrongFields) {
            throw new IllegalArgumentException(message);
        }
        LOG.warn(message);
    }

    private Map<String, Object> values(Template template, Map<String, Object> given) {
        var values = new HashMap<String, Object>();
        for (var name : template.fields()) {
            values.put(
                    name, template.rows().contains(name) ? rows(name, given.get(name)) : textOrBlank(given.get(name)));
        }
        return values;
    }

    private static TextRenderData textOrBlank(@Nullable Object value) {
        var text = text(value);
        return text.isBlank()
                ? Texts.of(BLANK)
                        .style(Style.builder()
                                .buildUnderlinePatterns(UnderlinePatterns.SINGLE)
                                .build())
                        .create()
                : new TextRenderData(text);
    }

    private List<Map<String, TextRenderData>> rows(String list, @Nullable Object value) {
        var rows = new ArrayList<Map<String, TextRenderData>>();
        if (value instanceof List<?> given) {
            for (var one : given) {
                var row = new HashMap<String, TextRenderData>();
                for (var name : fields.lists().get(list)) {
                    row.put(name, new TextRenderData(text(((Map<?, ?>) one).get(name))));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Days are written as papers write them, 2026年3月6日, and moments too, 2026年3月6日9时05分. */
    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof TemporalAccessor time) {
            return (time.isSupported(ChronoField.HOUR_OF_DAY) ? MOMENT : DAY).format(time);
        }
        var text = NOT_IN_XML.matcher(value.toString().replace("\r\n", "\n")).replaceAll("");
        return ISO_DAY.matcher(text).matches() ? day(text) : text;
    }

    static String written(LocalDate day) {
        return DAY.format(day);
    }

    /** What people type may look like a day and be none. */
    private static String day(String text) {
        try {
            return DAY.format(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private Template read(PaperKind kind, Path file) {
        try {
            if (Files.isRegularFile(file)) {
                own.add(kind);
                return Template.read(kind, fields, file.toString(), Files.readAllBytes(file));
            }
            var packaged = new ClassPathResource("config/documents/" + kind.template());
            return Template.read(kind, fields, packaged.getPath(), packaged.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template config/documents/" + kind.template(), e);
        }
    }
}
