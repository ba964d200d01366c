package anjuan.decision;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.gains.IllegalGains;
import anjuan.investigation.Investigation;
import anjuan.officer.Organisation;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 制作行政处罚告知书 (A60): form 37 with its number. */
@Component
class IssueNotice implements Step {

    private static final String RIGHT = "根据%s，你（单位）有权要求举行听证。请自收到本告知书之日起五个工作日内提出；逾期未提出的，视为放弃此权利。";

    private static final String NO_RIGHT = "拟作出的行政处罚不属于听证范围。";

    /** Where the value of the goods is not known, so that nobody who has the right can say that he was not told. */
    private static final String PERHAPS = "拟作出的行政处罚属于听证范围的，你（单位）有权要求举行听证。请自收到本告知书之日起五个工作日内提出；逾期未提出的，视为放弃此权利。";

    private final CaseFiles files;
    private final DecisionMapper mapper;
    private final HearingScope scope;
    private final Investigation investigation;
    private final Numbering numbering;
    private final Organisation organisation;
    private final Papers papers;
    private final CaseFields caseFields;
    private final IllegalGains gains;

    IssueNotice(
            CaseFiles files,
            DecisionMapper mapper,
            HearingScope scope,
            Investigation investigation,
            Numbering numbering,
            Organisation organisation,
            Papers papers,
            CaseFields caseFields,
            IllegalGains gains) {
        this.files = files;
        this.mapper = mapper;
        this.scope = scope;
        this.investigation = investigation;
        this.numbering = numbering;
        this.organisation = organisation;
        this.papers = papers;
        this.caseFields = caseFields;
        this.gains = gains;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var file = files.read(caseNumber);
        var proposal = mapper.latestProposal(matter).orElseThrow().proposal();
        var issuedOn = Objects.requireNonNull(proposal.approvedOn());
        var bureau = organisation.bureau(file.bureauId());
        var number = numbering.next(bureau, NumberKind.PENALTY_NOTICE, issuedOn);
        mapper.insertNotice(new Notice(
                matter,
                mapper.nextNotice(caseNumber),
                number,
                proposal.penalty(),
                issuedOn,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        var report = investigation.report(caseNumber).orElseThrow();
        var fields = caseFields.of(file, matter);
        fields.put("number", number);
        fields.put("facts", report.facts() + gains.told(matter));
        fields.put("lawBroken", report.lawBroken());
        fields.put("lawApplied", report.lawApplied());
        fields.put("proposal", PenaltyText.of(proposal.penalty()));
        fields.put("hearingRight", hearingRight(matter, proposal.penalty()));
        fields.put("issuedOn", issuedOn.toString());
        papers.make(caseNumber, PaperKind.PENALTY_NOTICE, number, issuedOn, fields);
        return Outcome.done();
    }

    private String hearingRight(Matter party, Penalty penalty) {
        var right = scope.of(party, penalty);
        if (right.isOwed()) {
            return RIGHT.formatted(right.ground());
        }
        boolean isValueOpen = penalty.goods() != null && penalty.goodsValue().signum() == 0;
        return isValueOpen ? PERHAPS : NO_RIGHT;
    }
}
