package anjuan.hearing;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 登记听证要求 (A63, A64): asked for by whom, how and on which day; a hearing is owed when the planned penalty gives the
 * right and the five working days from receipt of the notice had not passed.
 */
@Component
class RecordHearingRequest implements TaskPage<RecordHearingRequest.Form> {

    /** @param requestedOn day on which the party asked; the five working days end on their rolled last day, included */
    record Form(
            @NotNull RequestWay requestWay,
            @NotNull LocalDate requestedOn,
            @NotBlank @Size(max = 200) String requestedBy) {}

    private final HearingMapper mapper;
    private final Hearings hearings;
    private final GivenNotices notices;
    private final HearingRights rights;
    private final Deadlines deadlines;

    RecordHearingRequest(
            HearingMapper mapper, Hearings hearings, GivenNotices notices, HearingRights rights, Deadlines deadlines) {
        this.mapper = mapper;
        this.hearings = hearings;
        this.notices = notices;
        this.rights = rights;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第六十三条、第六十四条；市场监督管理行政处罚听证办法 第五条、第七条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = new HashMap<String, Object>();
        notices.latest(matter).ifPresent(notice -> {
            facts.put("notice", notice);
            facts.put("right", rights.of(notice.planned()));
        });
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (hearings.isOpen(work.matter())) {
            return Verdict.refused(Refusal.of("HEARING_ASKED_ALREADY"));
        }
        var given = notices.latest(work.matter());
        if (given.isEmpty()) {
            return Verdict.refused(Refusal.of("HEARING_WITHOUT_NOTICE"));
        }
        var notice = given.get();
        if (form.requestedOn().isBefore(notice.servedOn())) {
            return Verdict.refused(
                    Refusal.at("requestedOn", "DATE_BEFORE_PREVIOUS_ACT", form.requestedOn(), notice.servedOn()));
        }
        if (form.requestedOn().isAfter(work.occurredOn())) {
            return Verdict.refused(Refusal.at("requestedOn", "DATE_AFTER_ACT", form.requestedOn(), work.occurredOn()));
        }
        var lastDay = lastDay(work.matter(), notice.servedOn());
        var right = rights.of(notice.planned());
        var refusedFor = refusedFor(right, form.requestedOn(), lastDay);
        deadlines.end(work.matter(), "A64", refusedFor == RefusedFor.LATE ? lastDay : form.requestedOn());
        mapper.insert(new Hearing(
                work.caseNumber(),
                work.matter().id(),
                mapper.latest(work.matter()).map(Hearing::round).orElse(0) + 1,
                form.requestWay(),
                form.requestedOn(),
                form.requestedBy(),
                notice.number(),
                notice.servedOn(),
                lastDay,
                right.ground(),
                refusedFor,
                null,
                null,
                null,
                null,
                null,
                null));
        return Verdict.done(
                refusedFor == null ? "HEARING_OWED" : "HEARING_NOT_OWED", Map.of("isHearingOwed", refusedFor == null));
    }

    /** The clock begins with the receipt of the notice, whether or not somebody started it then. */
    private LocalDate lastDay(Matter matter, LocalDate servedOn) {
        var before = deadlines.find(matter, "A64").filter(clock -> clock.start().equals(servedOn));
        return before.map(clock -> clock.dueDate().rolled())
                .orElseGet(() -> deadlines.start(matter, "A64", servedOn).rolled());
    }

    private static @Nullable RefusedFor refusedFor(HearingRight right, LocalDate requestedOn, LocalDate lastDay) {
        if (!right.isOwed()) {
            return RefusedFor.OUT_OF_SCOPE;
        }
        return requestedOn.isAfter(lastDay) ? RefusedFor.LATE : null;
    }
}
