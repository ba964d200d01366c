package anjuan.web;

import anjuan.definition.Draft;
import anjuan.definition.DraftState;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of drafts in lists, with names in place of ids and days in the time of the bureau. */
@Component
class DraftLines {

    /** @param effectiveFrom of a rule of the bureau */
    record DraftLine(
            long id,
            boolean isRule,
            DraftState state,
            String author,
            String reason,
            String legalBasis,
            LocalDateTime changedAt,
            @Nullable String decidedBy,
            @Nullable LocalDateTime decidedAt,
            @Nullable String note,
            @Nullable LocalDate effectiveFrom) {}

    private final Organisation organisation;
    private final Clock clock;

    DraftLines(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    DraftLine line(Draft draft) {
        return new DraftLine(
                draft.id(),
                draft.isRule(),
                draft.state(),
                name(draft.author()),
                draft.reason(),
                draft.legalBasis(),
                local(draft.changedAt()),
                draft.decidedBy() == null ? null : name(draft.decidedBy()),
                draft.decidedAt() == null ? null : local(draft.decidedAt()),
                draft.note(),
                draft.effectiveFrom());
    }

    String name(String officer) {
        return organisation.findOfficer(officer).map(Officer::name).orElse(officer);
    }

    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
