package anjuan.awaited;

import anjuan.casefile.CaseFile;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.evidence.EvidenceRegister;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes forms 13, 15, 16 and 29 to 32. */
@Component
class AwaitedPapers {

    private static final String TIME_BY_HAND = "　　时　　分";

    private final Papers papers;
    private final CaseFields caseFields;
    private final EvidenceRegister register;
    private final Numbering numbering;

    AwaitedPapers(Papers papers, CaseFields caseFields, EvidenceRegister register, Numbering numbering) {
        this.papers = papers;
        this.caseFields = caseFields;
        this.register = register;
        this.numbering = numbering;
    }

    /** The paper that asks; where seized goods are tested, also the notice of the period to whom they were seized from. */
    void makeRequest(CaseFile file, Awaited thing, List<SentItem> items) {
        var sentOn = Objects.requireNonNull(thing.sentOn());
        var fields = caseFields.of(file);
        fields.put("receiver", thing.askedOf());
        fields.put("issuedOn", sentOn.toString());
        switch (thing.kind()) {
            case IDENTIFICATION -> {
                fields.put("goods", goods(thing, items));
                fields.put("matter", thing.subject());
                fields.put("until", thing.dueOn().toString());
            }
            case TESTING -> {
                fields.put("testKind", testKind(thing));
                fields.put("goods", goods(thing, items));
                fields.put("matter", thing.subject());
                fields.put("until", thing.dueOn().toString());
            }
            case MATERIAL -> {
                fields.put("until", thing.dueOn().toString());
                fields.put("materials", materials(thing.subject()));
            }
            case QUESTIONING -> {
                fields.put("matter", thing.subject());
                fields.put("askedAt", Papers.written(thing.dueOn()) + TIME_BY_HAND);
                fields.put("place", text(thing.place()));
                fields.put("papersToBring", "");
            }
        }
        papers.make(file.number(), thing.kind().paper(), thing.number(), sentOn, fields);
        if (thing.measure() != null) {
            makePeriodNotice(file, thing, items);
        }
    }

    /** Form 32: the result that the party is told of. */
    void makeResult(CaseFile file, Awaited thing, List<SentItem> items) {
        var on = Objects.requireNonNull(thing.endedOn());
        var fields = caseFields.of(file);
        fields.put("testKind", testKind(thing));
        fields.put("holder", file.respondent());
        fields.put("testBody", thing.askedOf());
        fields.put("goods", goods(thing, items));
        fields.put("reportNumber", text(thing.reportNumber()));
        fields.put("result", text(thing.answer()));
        fields.put("issuedOn", on.toString());
        papers.make(
                file.number(),
                PaperKind.TEST_RESULT_NOTICE,
                numbering.next(file, NumberKind.TEST_RESULT_NOTICE, on),
                on,
                fields);
    }

    /** Form 29. */
    void makeSamplingRecord(CaseFile file, Sampling sampling, List<SampleLine> samples) {
        var rows = new ArrayList<Map<String, String>>();
        for (var line : samples) {
            var lot = text(line.lot()).isEmpty() ? "" : "抽样基数 " + line.lot();
            rows.add(goods(rows.size() + 1, line.name(), text(line.model()), line.quantity(), lot));
        }
        var fields = caseFields.of(file);
        fields.put("sampled", sampling.sampled());
        fields.put("sampledOn", sampling.takenOn().toString());
        fields.put("place", text(sampling.place()));
        fields.put("way", caseFields.word("samplingWay", sampling.way().name()));
        fields.put("goods", rows);
        fields.put("content", content(sampling));
        fields.put("sealing", "封条 " + text(sampling.sealNo()));
        fields.put("inspectors", sampling.officers());
        papers.make(
                file.number(), PaperKind.SAMPLING_RECORD, null, Objects.requireNonNull(sampling.sealedOn()), fields);
    }

    private void makePeriodNotice(CaseFile file, Awaited thing, List<SentItem> items) {
        var sentOn = Objects.requireNonNull(thing.sentOn());
        var fields = caseFields.of(file);
        fields.put("testKind", testKind(thing));
        fields.put("holder", file.respondent());
        fields.put("measureNumber", text(thing.measure()));
        fields.put("testBody", thing.askedOf());
        fields.put("goods", goods(thing, items));
        fields.put("from", sentOn.toString());
        fields.put("until", thing.dueOn().toString());
        fields.put("issuedOn", sentOn.toString());
        papers.make(
                file.number(),
                PaperKind.TEST_PERIOD_NOTICE,
                numbering.next(file, NumberKind.TEST_PERIOD_NOTICE, sentOn),
                sentOn,
                fields);
    }

    private String content(Sampling sampling) {
        var content = new StringBuilder(sampling.method());
        if (sampling.presence() != null) {
            content.append("；")
                    .append(caseFields.word("presence", sampling.presence().name()));
        }
        if (sampling.witness() != null && !sampling.witness().isBlank()) {
            content.append("；见证人 ").append(sampling.witness());
        }
        if (sampling.media() != null && !sampling.media().isBlank()) {
            content.append("；音像记录 ").append(sampling.media());
        }
        return content.toString();
    }

    private List<Map<String, String>> goods(Awaited thing, List<SentItem> items) {
        var rows = new ArrayList<Map<String, String>>();
        for (var sent : items) {
            register.find(thing.caseNumber(), sent.no())
                    .ifPresent(item ->
                            rows.add(goods(rows.size() + 1, item.name(), "", text(sent.quantity()), "证据" + item.no())));
        }
        return rows;
    }

    private static Map<String, String> goods(int no, String name, String model, String quantity, String remark) {
        var row = new HashMap<String, String>();
        row.put("no", Integer.toString(no));
        row.put("name", name);
        row.put("model", model);
        row.put("quantity", quantity);
        row.put("unit", "");
        row.put("remark", remark);
        return row;
    }

    private static List<Map<String, String>> materials(String subject) {
        var rows = new ArrayList<Map<String, String>>();
        subject.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> rows.add(
                        Map.of("no", Integer.toString(rows.size() + 1), "material", line.strip(), "copies", "")));
        return rows;
    }

    private String testKind(Awaited thing) {
        return caseFields.word(
                "testKind", Objects.requireNonNull(thing.testKind()).name());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
