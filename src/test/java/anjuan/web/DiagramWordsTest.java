package anjuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.testing.AnjuanTest;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.w3c.dom.Element;

/** All that is written in a diagram has an English word, and no word is left over. */
@AnjuanTest
class DiagramWordsTest {

    private static final Path WORDS = Path.of("config/diagram-words_en.properties");
    private static final List<String> NOT_SHOWN = List.of("message", "error", "process");

    @Autowired
    DiagramWords words;

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyLabelHasAnEnglishWord() throws Exception {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        var wordless = new TreeMap<String, String>();
        labels((id, label) -> {
            if (words.of(id, label).equals(label)) {
                wordless.put(id, label);
            }
        });

        assertThat(wordless).isEmpty();
        assertThat(words.of("isSigned", "是否签发？")).isEqualTo("Signed?");
        assertThat(words.of("drawnLater", "别的问题？")).isEqualTo("别的问题？");
    }

    @Test
    void inChineseItStaysAsItIsDrawn() throws Exception {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        labels((id, label) -> assertThat(words.of(id, label)).isEqualTo(label));
    }

    @Test
    void noWordIsLeftOver() throws Exception {
        var drawn = new HashSet<String>();
        labels((id, label) -> drawn.add(label));
        var kept = new Properties();
        try (Reader file = Files.newBufferedReader(WORDS)) {
            kept.load(file);
        }

        assertThat(new TreeSet<>(kept.stringPropertyNames())).allMatch(drawn::contains);
    }

    private static void labels(BiConsumer<String, String> read) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (var files = Files.newDirectoryStream(Path.of("bpmn"), "*.{bpmn,dmn}")) {
            for (var file : files) {
                var all = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagNameNS("*", "*");
                for (int i = 0; i < all.getLength(); i++) {
                    var element = (Element) all.item(i);
                    boolean isShown = file.toString().endsWith(".dmn")
                            ? element.getLocalName().equals("decision")
                            : !NOT_SHOWN.contains(element.getLocalName());
                    if (element.hasAttribute("name") && isShown) {
                        var id = element.getAttribute(element.hasAttribute("processRef") ? "processRef" : "id");
                        read.accept(id, element.getAttribute("name"));
                    }
                }
            }
        }
    }
}
