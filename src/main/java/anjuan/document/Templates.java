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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);

    // no plain spaces: under those at the end of a line Word draws no rule
    private static final String BLANK = "\u00a0".repeat(16);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    // Word refuses a file that holds any of these
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\n\\t]]");

    private final Map<PaperKind, Template> templates = new EnumMap<>(PaperKind.class);
    private final Configure configure;
    private final boolean refusesMissingFields;

    /** @param refusesMissingFields whether a caller that forgot a field fails, as it does in tests */
    Templates(
            @Value("${anjuan.config:config}") String directory,
            @Value("${anjuan.document.refuse-missing-fields:false}") boolean refusesMissingFields) {
        var builder = Configure.builder();
        Template.ROW_FIELDS.keySet().forEach(list -> builder.bind(list, new LoopRowTableRenderPolicy()));
        this.configure = builder.build();
        this.refusesMissingFields = refusesMissingFields;
        for (var kind : PaperKind.values()) {
            templates.put(kind, read(kind, Path.of(directory, "documents", kind.template())));
        }
    }

    byte[] fill(PaperKind kind, Map<String, Object> fields) {
        var template = templates.get(kind);
        try (var word = XWPFTemplate.compile(new ByteArrayInputStream(template.bytes()), configure);
                var bytes = new ByteArrayOutputStream()) {
            word.render(values(template, fields)).write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot fill " + template.place(), e);
        }
    }

    private Map<String, Object> values(Template template, Map<String, Object> fields) {
        var missing = new TreeSet<>(template.fields());
        missing.removeAll(fields.keySet());
        if (!missing.isEmpty()) {
            if (refusesMissingFields) {
                throw new IllegalArgumentException(template.place() + " was not given " + missing);
            }
            LOG.warn("{} was made without {}", template.place(), missing);
        }
        var values = new HashMap<String, Object>();
        for (var name : template.fields()) {
            values.put(
                    name,
                    template.rows().contains(name)
                            ? rows(name, fields.get(name))
                            : textOrBlank(name, fields.get(name)));
        }
        return values;
    }

    private static TextRenderData textOrBlank(String name, @Nullable Object value) {
        var text = text(name, value);
        return text.isBlank()
                ? Texts.of(BLANK)
                        .style(Style.builder()
                                .buildUnderlinePatterns(UnderlinePatterns.SINGLE)
                                .build())
                        .create()
                : new TextRenderData(text);
    }

    private static List<Map<String, TextRenderData>> rows(String list, @Nullable Object value) {
        var rows = new ArrayList<Map<String, TextRenderData>>();
        if (value instanceof List<?> given) {
            for (var one : given) {
                var row = new HashMap<String, TextRenderData>();
                for (var name : Template.ROW_FIELDS.get(list)) {
                    row.put(name, new TextRenderData(text(name, ((Map<?, ?>) one).get(name))));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Days are written as papers write them: 2026年3月6日. */
    private static String text(String name, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = NOT_IN_XML.matcher(value.toString().replace("\r\n", "\n")).replaceAll("");
        if (name.endsWith("On") && DATE.matcher(text).matches()) {
            var day = LocalDate.parse(text);
            return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }
        return text;
    }

    private static Template read(PaperKind kind, Path own) {
        try {
            if (Files.isRegularFile(own)) {
                return Template.read(kind, own.toString(), Files.readAllBytes(own));
            }
            var packaged = new ClassPathResource("config/documents/" + kind.template());
            return Template.read(kind, packaged.getPath(), packaged.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template config/documents/" + kind.template(), e);
        }
    }
}
