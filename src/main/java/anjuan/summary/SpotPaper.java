package anjuan.summary;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.decision.PenaltyText;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Form 44, 当场行政处罚决定书. */
@Component
class SpotPaper {

    private final SummaryMapper mapper;
    private final Access access;
    private final Organisation organisation;
    private final Papers papers;
    private final CaseFields caseFields;

    SpotPaper(SummaryMapper mapper, Access access, Organisation organisation, Papers papers, CaseFields caseFields) {
        this.mapper = mapper;
        this.access = access;
        this.organisation = organisation;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    void make(CaseFile file, Matter party, SpotPenalty penalty, String number) {
        var check = mapper.check(file.number()).orElseThrow();
        var fields = caseFields.of(file, party);
        fields.put("happenedOn", check.checkedOn().toString());
        fields.put("place", mapper.scene(file.number()).orElseThrow().place());
        fields.put("facts", check.facts());
        fields.put("proof", check.proof());
        fields.put("lawBroken", penalty.lawBroken());
        fields.put("lawApplied", penalty.lawApplied());
        fields.put("proposal", PenaltyText.of(penalty.penalty()));
        fields.put("payment", payment(penalty));
        fields.put("partyPoints", check.points() == null ? "当事人未提出陈述、申辩意见" : check.points());
        fields.put("partyAnswer", check.answer() == null ? "——" : check.answer());
        fields.put("issuedOn", penalty.decidedOn().toString());
        fields.put("inspectors", inspectors(file));
        fields.put("receiptNote", receiptNote(penalty));
        papers.make(file.number(), PaperKind.SPOT_DECISION, number, penalty.decidedOn(), fields);
    }

    static String receiptNote(SpotPenalty penalty) {
        return penalty.receipt() == Receipt.SIGNED ? "当事人当场签收本决定书" : "当事人拒绝签收：" + penalty.refusalReason();
    }

    private static String payment(SpotPenalty penalty) {
        if (penalty.payment() == null) {
            return "本决定未处罚款。";
        }
        return penalty.isCash()
                ? "罚款已当场收缴，并出具财政部门统一制发的专用票据，票据号" + penalty.cashReceipt() + "。"
                : "自收到本决定书之日起十五日内到指定的银行或者通过电子支付系统缴纳罚款；到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。";
    }

    private String inspectors(CaseFile file) {
        return access.assignments(file.number()).stream()
                .map(named -> named(organisation.officer(named.officerId())))
                .collect(Collectors.joining("、"));
    }

    private static String named(Officer officer) {
        return officer.name() + "（" + officer.certificateNo() + "）";
    }
}
