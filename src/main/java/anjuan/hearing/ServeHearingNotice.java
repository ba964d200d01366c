package anjuan.hearing;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 送达听证通知书 (A67): the day on which the party, the officers and a third party were told. The last of these days
 * counts; where it leaves fewer than seven working days, another day of hearing is to be fixed.
 */
@Component
class ServeHearingNotice extends HostPage<ServeHearingNotice.Form> {

    record Form(
            @NotNull LocalDate partyOn,
            @NotNull LocalDate officersOn,
            @Nullable LocalDate thirdPartyOn,
            @NotBlank @Size(max = 500) String proof) {}

    private final Hearings hearings;
    private final HearingMapper mapper;
    private final Deadlines deadlines;

    ServeHearingNotice(Hearings hearings, Access access, HearingMapper mapper, Deadlines deadlines) {
        super(hearings, access);
        this.hearings = hearings;
        this.mapper = mapper;
        this.deadlines = deadlines;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第六十四条；市场监督管理行政处罚听证办法 第二十条、第二十一条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null, "");
    }

    @Override
    Verdict carryOut(Work work, Hearing hearing, Form form) {
        var fixed = hearings.appointment(hearing);
        if (fixed.isEmpty()) {
            return Verdict.refused(Refusal.of("HEARING_NOT_FIXED"));
        }
        if (fixed.get().noticeOn() != null) {
            return Verdict.refused(
                    Refusal.of("HEARING_TOLD_ALREADY", fixed.get().heldOn()));
        }
        if (hearings.hasThirdParty(work.matter()) && form.thirdPartyOn() == null) {
            return Verdict.refused(Refusal.at("thirdPartyOn", "REQUIRED"));
        }
        var refusals = refusals(work, fixed.get(), form);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var last = Stream.of(form.partyOn(), form.officersOn(), form.thirdPartyOn())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        mapper.setNotice(fixed.get(), last, form.proof());
        deadlines.end(work.matter(), "A67.notice", last);
        var next = hearings.appointment(hearing).orElseThrow().next();
        return Verdict.done(
                        next == NextStep.FIX_AGAIN ? "HEARING_NOTICE_LATE" : "HEARING_NOTICE_SERVED",
                        Map.of("hearingNext", next.name()))
                .because(form.proof());
    }

    private static List<Refusal> refusals(Work work, Appointment fixed, Form form) {
        var refusals = new ArrayList<Refusal>();
        check("partyOn", form.partyOn(), work, fixed, refusals);
        check("officersOn", form.officersOn(), work, fixed, refusals);
        check("thirdPartyOn", form.thirdPartyOn(), work, fixed, refusals);
        return refusals;
    }

    private static void check(
            String field, @Nullable LocalDate day, Work work, Appointment fixed, List<Refusal> refusals) {
        if (day == null) {
            return;
        }
        if (day.isBefore(fixed.fixedOn())) {
            refusals.add(Refusal.at(field, "DATE_BEFORE_PREVIOUS_ACT", day, fixed.fixedOn()));
        } else if (day.isAfter(work.occurredOn())) {
            refusals.add(Refusal.at(field, "DATE_AFTER_ACT", day, work.occurredOn()));
        }
    }
}
