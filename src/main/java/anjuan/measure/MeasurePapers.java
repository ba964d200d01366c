package anjuan.measure;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.officer.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of measures: each with its number where the set of forms gives it one, and the goods as rows. */
@Component
public class MeasurePapers {

    private final CaseFiles files;
    private final Measures measures;
    private final GoodsLists goodsLists;
    private final CaseFields caseFields;
    private final Numbering numbering;
    private final Organisation organisation;
    private final Papers papers;

    MeasurePapers(
            CaseFiles files,
            Measures measures,
            GoodsLists goodsLists,
            CaseFields caseFields,
            Numbering numbering,
            Organisation organisation,
            Papers papers) {
        this.files = files;
        this.measures = measures;
        this.goodsLists = goodsLists;
        this.caseFields = caseFields;
        this.numbering = numbering;
        this.organisation = organisation;
        this.papers = papers;
    }

    /**
     * Makes a paper of the case.
     *
     * @param own the fields that a paper of this kind has beside those of every paper
     * @return its number, empty where it carries none
     */
    public String make(PaperKind kind, Matter matter, LocalDate on, Map<String, Object> own) {
        var file = files.read(matter.caseNumber());
        var bureau = organisation.bureau(file.bureauId());
        var number = Arrays.stream(NumberKind.values())
                .filter(numbered -> numbered.name().equals(kind.name()))
                .findFirst()
                .map(numbered -> numbering.next(bureau, numbered, on))
                .orElse(null);
        var fields = caseFields.of(file);
        fields.putAll(own);
        papers.make(matter.caseNumber(), kind, number, on, fields);
        return Objects.requireNonNullElse(number, "");
    }

    /** Form 8: what the head approved, and why it was asked. */
    public void approval(
            Matter matter, String what, String grounds, String head, @Nullable String opinion, LocalDate on) {
        make(
                PaperKind.MATTER_APPROVAL,
                matter,
                on,
                Map.of(
                        "matter",
                        what,
                        "grounds",
                        grounds,
                        "unitHeadOpinion",
                        "",
                        "unitHeadName",
                        "",
                        "headOpinion",
                        opinion == null || opinion.isBlank() ? "同意" : opinion,
                        "headName",
                        head));
    }

    /** Form 24: the list that is handed over with the paper of a measure. */
    public void goodsList(Matter matter, PaperKind basis, String number, List<Map<String, Object>> rows, LocalDate on) {
        var taken = measures.taken(matter);
        make(
                PaperKind.GOODS_LIST,
                matter,
                on,
                Map.of(
                        "listKind",
                        "财物",
                        "basis",
                        caseFields.word("paper", basis.name()),
                        "basisNumber",
                        number,
                        "holder",
                        holder(taken),
                        "listedOn",
                        on,
                        "place",
                        taken.place(),
                        "goods",
                        rows,
                        "inspectors",
                        taken.officers()));
    }

    /** Form 9, where the officers wrote down what they found. */
    public void sceneRecord(Matter matter) {
        var taken = measures.taken(matter);
        if (taken.sceneRecord() == null) {
            return;
        }
        make(
                PaperKind.SCENE_RECORD,
                matter,
                taken.takenOn(),
                Map.of(
                        "from", taken.takenOn().atTime(taken.takenAt()),
                        "until", "",
                        "place", taken.place(),
                        "inspected", holder(taken),
                        "attendant", text(taken.partyPresent() ? taken.attendant() : taken.witness()),
                        "inspectors", taken.officers(),
                        "content", taken.sceneRecord(),
                        "opinion", text(taken.partyOpinion())));
    }

    /** The goods of these portions as rows of a paper. */
    public List<Map<String, Object>> rows(Matter matter, List<Portion> portions) {
        var list = goodsLists.of(matter);
        var rows = new ArrayList<Map<String, Object>>();
        for (var portion : portions) {
            var goods = list.goods(portion.line());
            rows.add(Map.of(
                    "no", Integer.toString(rows.size() + 1),
                    "name", goods.name(),
                    "model",
                            Stream.of(goods.brand(), goods.specification())
                                    .filter(Objects::nonNull)
                                    .filter(part -> !part.isBlank())
                                    .collect(Collectors.joining(" ")),
                    "quantity",
                            Objects.requireNonNull(portion.quantity())
                                    .stripTrailingZeros()
                                    .toPlainString(),
                    "unit", goods.unit(),
                    "remark", text(goods.remark())));
        }
        return rows;
    }

    /** What papers call the holder. */
    public String holder(Taken taken) {
        return taken.holder() == null || taken.holder().isBlank()
                ? caseFields.word("holderKind", taken.holderKind().name())
                : taken.holder();
    }

    /** The Chinese word for a code. */
    public String word(String group, String code) {
        return caseFields.word(group, code);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
