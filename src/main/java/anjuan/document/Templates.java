package anjuan.document;

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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills the Word templates of {@code config/documents}, those of the bureau in {@code ./config/documents} before the
 * packaged ones. What the case does not have leaves a ruled blank to be filled by hand.
 */
@Component
class Templates {

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
    private final Configure configure;
    private final boolean refusesWrongFields;

    /** @param refusesWrongFields whether a caller that forgot or misspelt a field fails, as it does in tests */
    Templates(
            @Value("${anjuan.config:config}") String directory,
            @Value("${anjuan.document.refuse-wrong-fields:false}") boolean refusesWrongFields) {
        var builder = Configure.builder();
        fields.lists().keySet().forEach(list -> builder.bind(list, new LoopRowTableRenderPolicy()));
        this.configure = builder.build();
        this.refusesWrongFields = refusesWrongFields;
        for (var kind : PaperKind.values()) {
            templates.put(kind, read(kind, Path.of(directory, "documents", kind.template())));
        }
    }

    byte[] fill(PaperKind kind, Map<String, Object> given) {
        var template = templates.get(kind);
        checkNames(kind, template, given.keySet());
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

    private Template read(PaperKind kind, Path own) {
        try {
            if (Files.isRegularFile(own)) {
                return Template.read(kind, fields, own.toString(), Files.readAllBytes(own));
            }
            var packaged = new ClassPathResource("config/documents/" + kind.template());
            return Template.read(kind, fields, packaged.getPath(), packaged.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template config/documents/" + kind.template(), e);
        }
    }
}
