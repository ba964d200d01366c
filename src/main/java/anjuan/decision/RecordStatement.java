package anjuan.decision;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.decision.Notice.Hearing;
import anjuan.decision.Notice.Statement;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 听取陈述申辩 (A61, A62, A64): five working days from service; silence counts as waiver only when they are over, both of
 * the right to state and of the right to a hearing, where there is one.
 */
@Component
class RecordStatement implements TaskPage<RecordStatement.Form> {

    record Form(
            @NotNull Statement statement,
            @Nullable @Size(max = 4000) String points,
            @Nullable Boolean adopted,
            @Nullable @Size(max = 4000) String answer,
            Notice.@Nullable Hearing hearing) {}

    private final DecisionMapper mapper;
    private final CaseFiles files;
    private final HearingScope scope;
    private final Deadlines deadlines;
    private final Papers papers;
    private final CaseFields caseFields;

    RecordStatement(
            DecisionMapper mapper,
            CaseFiles files,
            HearingScope scope,
            Deadlines deadlines,
            Papers papers,
            CaseFields caseFields) {
        this.mapper = mapper;
        this.files = files;
        this.scope = scope;
        this.deadlines = deadlines;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第四十五条；市场监督管理行政处罚程序规定 第五十七条、第五十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null, null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var notice = mapper.latestNotice(matter).orElseThrow().notice();
        return Map.of("notice", notice, "right", scope.of(matter, notice.penalty()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var notice = mapper.latestNotice(work.matter()).orElseThrow().notice();
        var servedOn = Objects.requireNonNull(notice.servedOn());
        if (work.occurredOn().isBefore(servedOn)) {
            return Verdict.refused(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), servedOn));
        }
        if (form.statement() == Statement.STATED) {
            if (isBlank(form.points())) {
                return Verdict.refused(Refusal.at("points", "REQUIRED"));
            }
            if (form.adopted() == null) {
                return Verdict.refused(Refusal.at("adopted", "REQUIRED"));
            }
            if (isBlank(form.answer())) {
                return Verdict.refused(Refusal.at("answer", "REQUIRED"));
            }
        }
        var last = deadlines.find(work.matter(), "A61").orElseThrow().dueDate().rolled();
        boolean asksForHearing = form.hearing() == Hearing.ASKED;
        if (form.statement() == Statement.SILENT
                && !asksForHearing
                && !work.occurredOn().isAfter(last)) {
            return Verdict.refused(Refusal.at("occurredOn", "STATEMENT_PERIOD_RUNNING", last));
        }
        var obstacle = hearingObstacle(work, notice, form);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        // silence is the party's answer on the last day; writing it down later is no delay of anybody's
        deadlines.end(
                work.matter(),
                "A61",
                form.statement() == Statement.SILENT && !asksForHearing ? last : work.occurredOn());
        if (!asksForHearing) {
            deadlines.end(work.matter(), "A64", form.hearing() == Hearing.WAIVED ? work.occurredOn() : last);
        }
        mapper.setStatement(new Notice(
                work.matter(),
                notice.round(),
                notice.number(),
                notice.penalty(),
                notice.issuedOn(),
                servedOn,
                form.statement(),
                form.points(),
                form.adopted(),
                form.answer(),
                work.occurredOn(),
                form.hearing()));
        if (form.statement() == Statement.STATED) {
            makeRecord(work, notice, form);
        }
        files.change(work.matter()).stage(Stage.DECIDING).save();
        return Verdict.done(
                        form.statement().name(),
                        Map.of(
                                "isHearingAsked",
                                asksForHearing,
                                "isStatementOpen",
                                asksForHearing && form.statement() == Statement.SILENT))
                .because(form.points());
    }

    /** Who has the right to a hearing says what becomes of it; until the five working days are over, silence says nothing. */
    private Optional<Refusal> hearingObstacle(Work work, Notice notice, Form form) {
        if (!scope.of(work.matter(), notice.penalty()).isOwed()) {
            return Optional.empty();
        }
        if (form.hearing() == null) {
            return Optional.of(Refusal.at("hearing", "REQUIRED"));
        }
        var last = deadlines
                .find(work.matter(), "A64")
                .map(clock -> clock.dueDate().rolled())
                .orElseGet(() -> deadlines
                        .start(work.matter(), "A64", Objects.requireNonNull(notice.servedOn()))
                        .rolled());
        return form.hearing() == Hearing.NOT_ASKED && !work.occurredOn().isAfter(last)
                ? Optional.of(Refusal.at("occurredOn", "HEARING_PERIOD_RUNNING", last))
                : Optional.empty();
    }

    private void makeRecord(Work work, Notice notice, Form form) {
        var fields = caseFields.of(work.file(), work.matter());
        fields.put("noticeNumber", notice.number());
        fields.put("from", work.occurredOn());
        fields.put("until", "");
        fields.put("place", "");
        fields.put("speaker", fields.get("respondent"));
        fields.put("inspectors", fields.get("officers"));
        fields.put("content", form.points());
        papers.make(work.caseNumber(), PaperKind.STATEMENT_RECORD, null, work.occurredOn(), fields);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
