package anjuan.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills the Word templates of {@code config/documents}; a field that the case does not have stays blank. */
@Component
class Templates {

    private final Map<PaperKind, byte[]> templates = new EnumMap<>(PaperKind.class);
    private final Configure configure = Configure.builder()
            .bind("parties", new LoopRowTableRenderPolicy())
            .bind("evidence", new LoopRowTableRenderPolicy())
            .build();

    Templates() {
        for (var kind : PaperKind.values()) {
            templates.put(kind, read(kind));
        }
    }

    byte[] fill(PaperKind kind, Map<String, Object> fields) {
        try (var template = XWPFTemplate.compile(new ByteArrayInputStream(templates.get(kind)), configure);
                var bytes = new ByteArrayOutputStream()) {
            template.render(fields).write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot fill " + kind.template(), e);
        }
    }

    private static byte[] read(PaperKind kind) {
        try {
            return new ClassPathResource("config/documents/" + kind.template()).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("config/documents/" + kind.template() + " is missing", e);
        }
    }
}
