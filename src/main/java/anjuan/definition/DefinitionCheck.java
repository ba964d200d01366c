package anjuan.definition;

import anjuan.engine.DecisionRules;
import anjuan.engine.DefinitionRules;
import anjuan.engine.DefinitionXml;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.TrialReading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.w3c.dom.Element;

/** All that is checked before a draft may be submitted, and again before it is activated. */
@Service
public class DefinitionCheck {

    private final EnglishWords words;
    private final Offer offer;
    private final OfferCheck offerCheck;
    private final WordsCheck wordsCheck;
    private final GuardCheck guardCheck;
    private final TableCheck tableCheck;
    private final TrialReading trial;

    DefinitionCheck(
            EnglishWords words,
            Offer offer,
            OfferCheck offerCheck,
            WordsCheck wordsCheck,
            GuardCheck guardCheck,
            TableCheck tableCheck,
            TrialReading trial) {
        this.words = words;
        this.offer = offer;
        this.offerCheck = offerCheck;
        this.wordsCheck = wordsCheck;
        this.guardCheck = guardCheck;
        this.tableCheck = tableCheck;
        this.trial = trial;
    }

    /**
     * Checks a content that is to become a version.
     *
     * @param key the process or table that it is to replace
     * @return what is wrong: what blocks first, each in the order of the file
     */
    public List<Finding> check(Kind kind, String key, String content) {
        var findings = new Findings(words);
        var broken =
                kind == Kind.PROCESS ? DefinitionRules.check(content, offer.steps()) : DecisionRules.check(content);
        DefinitionXml xml;
        try {
            xml = DefinitionXml.read(content);
        } catch (DefinitionXml.Unreadable e) {
            findings.broken(e.violation(), Map.of());
            return findings.inOrder();
        }
        var elements = byId(xml);
        broken.forEach(violation -> findings.broken(violation, elements));
        boolean isTooLarge = broken.stream().anyMatch(one -> one.code().equals("DEFINITION_TOO_LARGE"));
        if (kind == Kind.PROCESS && !isTooLarge) {
            checkProcess(key, Drawing.of(xml), findings);
        } else if (kind == Kind.TABLE && broken.isEmpty()) {
            checkTable(key, TableDrawing.of(xml), findings);
        }
        if (!findings.block()) {
            trial.read(kind, content).forEach(violation -> findings.broken(violation, elements));
        }
        return findings.inOrder();
    }

    private void checkProcess(String key, Drawing drawing, Findings findings) {
        requireKey(drawing.process(), drawing.key(), key, findings);
        StructureCheck.check(drawing, findings);
        offerCheck.check(drawing, key, findings);
        wordsCheck.check(drawing, findings);
        guardCheck.check(drawing, key, findings);
    }

    private void checkTable(String key, TableDrawing table, Findings findings) {
        requireKey(table.decision(), table.key(), key, findings);
        var delivered = offer.delivered().tables().get(key);
        if (delivered != null) {
            tableCheck.check(table, delivered, findings);
        }
    }

    private static void requireKey(@Nullable Element drawn, String key, String expected, Findings findings) {
        if (drawn != null && !key.equals(expected)) {
            findings.blocks("KEY_DIFFERS", drawn, key, expected);
        }
    }

    private static Map<String, Element> byId(DefinitionXml xml) {
        var elements = new HashMap<String, Element>();
        xml.elements().forEach(element -> elements.putIfAbsent(element.getAttribute("id"), element));
        return elements;
    }
}
