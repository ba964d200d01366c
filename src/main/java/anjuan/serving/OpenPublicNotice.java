package anjuan.serving;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.decision.Decisions;
import anjuan.decision.PenaltyText;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 登记公告 (A87): form 51; its time runs from the posting, and does not count in the case limit before the decision. */
@Component
class OpenPublicNotice implements Step {

    private static final String REMEDIES = "如不服本%s，可以自公告送达之日起六十日内申请行政复议，也可以自公告送达之日起六个月内依法直接向人民法院提起行政诉讼。";

    private final ServingMapper mapper;
    private final PublicNotices notices;
    private final CaseFiles files;
    private final Decisions decisions;
    private final Deadlines deadlines;
    private final Numbering numbering;
    private final Papers papers;
    private final CaseFields caseFields;
    private final List<PaperOfMatter> others;

    OpenPublicNotice(
            ServingMapper mapper,
            PublicNotices notices,
            CaseFiles files,
            Decisions decisions,
            Deadlines deadlines,
            Numbering numbering,
            Papers papers,
            CaseFields caseFields,
            List<PaperOfMatter> others) {
        this.mapper = mapper;
        this.notices = notices;
        this.files = files;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.numbering = numbering;
        this.papers = papers;
        this.caseFields = caseFields;
        this.others = others;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var notice = notices.running(matter).orElseThrow();
        var number = notice.number();
        if (number == null) {
            var file = files.read(matter.caseNumber());
            number = numbering.next(file, NumberKind.PUBLIC_NOTICE, notice.postedOn());
            mapper.numberNotice(matter.caseNumber(), notice.no(), number);
            makePaper(matter, notice, number);
        }
        var due = notices.start(notices.running(matter).orElseThrow());
        return Outcome.done(Map.of("publicNoticeDue", deadlines.wakeAt(due)));
    }

    private void makePaper(Matter matter, PostedNotice notice, String number) {
        var file = files.read(matter.caseNumber());
        var said = said(matter, notice);
        var fields = caseFields.of(file, Matter.party(file.number(), said.respondent()));
        fields.put("grounds", caseFields.word("noticeGround", notice.ground().name()));
        fields.put("documentName", caseFields.word("document", notice.document().name()));
        fields.put("documentNumber", notice.paper());
        fields.put("content", said.content());
        fields.put("place", fields.get("bureauName") + "" + fields.get("unitName"));
        fields.put("rights", said.rights());
        fields.put("issuedOn", notice.postedOn());
        papers.make(matter.caseNumber(), PaperKind.PUBLIC_NOTICE, number, notice.postedOn(), fields);
    }

    /** What the notice says to whom. */
    private record Said(int respondent, String content, String rights) {}

    private Said said(Matter matter, PostedNotice notice) {
        return switch (notice.document()) {
            case NOTICE ->
                new Said(
                        ToServe.respondent(matter),
                        PenaltyText.of(decisions.notice(matter).orElseThrow().penalty()),
                        "你（单位）可以自公告送达之日起五个工作日内进行陈述、申辩；逾期未提出的，视为放弃此权利。");
            case DECISION ->
                new Said(
                        ToServe.respondent(matter),
                        PenaltyText.of(decisions.decision(matter).orElseThrow().penalty()),
                        REMEDIES.formatted("决定"));
            case ORDER ->
                others.stream()
                        .flatMap(one -> one
                                .find(matter)
                                .map(paper ->
                                        new Said(paper.respondent(), one.summary(paper), REMEDIES.formatted("通知")))
                                .stream())
                        .findFirst()
                        .orElseThrow();
        };
    }
}
