package anjuan.summary;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.filing.TimeBar;
import anjuan.intake.ActPeriod;
import anjuan.intake.Verification;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 当场查明并告知 (B02): what was found, what the party was told and said, and whether the case is simple. */
@Component
class CheckOnTheSpot implements TaskPage<CheckOnTheSpot.Form> {

    /**
     * @param actUntil empty while the act goes on
     * @param rightsTold facts, reasons, basis and rights
     * @param reason why the case is not simple
     */
    record Form(
            @NotBlank @Size(max = 2900) String facts,
            @NotBlank @Size(max = 1000) String proof,
            @NotNull LocalDate actFrom,
            @Nullable LocalDate actUntil,
            boolean harmsSafety,
            boolean certificatesShown,
            boolean rightsTold,
            @Nullable Statement statement,
            @Nullable @Size(max = 4000) String points,
            @Nullable @Size(max = 4000) String answer,
            boolean factsClear,
            @NotNull Course course,
            @Nullable @Size(max = 1000) String reason) {}

    private final SummaryMapper mapper;
    private final CaseFiles files;

    CheckOnTheSpot(SummaryMapper mapper, CaseFiles files) {
        this.mapper = mapper;
        this.files = files;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第五十一条、第五十二条；市场监督管理行政处罚程序规定 第六十六条、第六十七条、第六十九条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(
                "",
                "",
                file.receivedOn(),
                null,
                false,
                false,
                false,
                null,
                null,
                null,
                false,
                Course.ON_THE_SPOT,
                null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("scene", mapper.scene(file.number()).orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (mapper.scene(work.caseNumber()).isEmpty()) {
            return Verdict.refused(Refusal.of("SPOT_NOT_OPENED"));
        }
        var refusals = refusals(work, form);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        boolean isHeard = form.statement() == Statement.MADE;
        mapper.insertCheck(new SpotCheck(
                work.caseNumber(),
                form.facts(),
                form.proof(),
                form.actFrom(),
                form.actUntil(),
                form.harmsSafety(),
                isHeard ? form.points() : null,
                isHeard ? form.answer() : null,
                work.occurredOn()));
        boolean isSimple = form.course() == Course.ON_THE_SPOT;
        if (isSimple) {
            files.change(work.caseNumber()).stage(Stage.DECIDING).save();
        } else {
            mapper.setOrdinary(work.caseNumber(), String.valueOf(form.reason()), work.occurredOn());
        }
        return Verdict.done(form.course().name(), Map.of("isSimple", isSimple)).because(form.reason());
    }

    private static List<Refusal> refusals(Work work, Form form) {
        var refusals = new ArrayList<>(new ActPeriod(form.actFrom(), form.actUntil()).refusals(work.occurredOn()));
        if (form.statement() == Statement.MADE) {
            Filled.require("points", form.points(), refusals);
            Filled.require("answer", form.answer(), refusals);
        }
        if (form.course() == Course.ORDINARY) {
            Filled.require("reason", form.reason(), refusals);
            return refusals;
        }
        if (!form.certificatesShown()) {
            refusals.add(Refusal.at("certificatesShown", "SPOT_CERTIFICATES_NOT_SHOWN"));
        }
        if (!form.rightsTold()) {
            refusals.add(Refusal.at("rightsTold", "SPOT_RIGHTS_NOT_TOLD"));
        }
        if (form.statement() == null) {
            refusals.add(Refusal.at("statement", "SPOT_PARTY_NOT_HEARD"));
        }
        if (!form.factsClear()) {
            refusals.add(Refusal.at("factsClear", "SPOT_FACTS_NOT_CLEAR"));
        }
        if (isTimeBarred(work, form)) {
            refusals.add(Refusal.at("actUntil", "SPOT_TIME_BARRED", form.actUntil()));
        }
        return refusals;
    }

    private static boolean isTimeBarred(Work work, Form form) {
        var found = new Verification(
                work.caseNumber(),
                1,
                form.facts(),
                form.actFrom(),
                form.actUntil(),
                form.harmsSafety(),
                Verification.Proposal.FILE,
                work.occurredOn());
        return TimeBar.holds(found, work.file().receivedOn());
    }
}
