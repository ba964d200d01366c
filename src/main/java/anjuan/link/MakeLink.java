package anjuan.link;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 办理关联、并案、分案: the link holds from now on, on both cases and in the ledgers of both. */
@Component
class MakeLink implements Step {

    /** The other case, and what went from one to the other. */
    record Made(CaseNumber other, @Nullable String subject) {}

    private final Links links;
    private final LinkMapper mapper;
    private final Matters matters;
    private final Merging merging;
    private final Branching branching;
    private final Ledger ledger;
    private final Organisation organisation;

    MakeLink(
            Links links,
            LinkMapper mapper,
            Matters matters,
            Merging merging,
            Branching branching,
            Ledger ledger,
            Organisation organisation) {
        this.links = links;
        this.mapper = mapper;
        this.matters = matters;
        this.merging = merging;
        this.branching = branching;
        this.ledger = ledger;
        this.organisation = organisation;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var link = links.read(matter);
        if (!link.isGranted()) {
            throw new IllegalStateException("link %s was not granted".formatted(matter));
        }
        if (!link.made()) {
            var on = Objects.requireNonNull(link.decidedOn());
            var by = Actor.of(organisation.officer(Objects.requireNonNull(link.decidedBy())), Post.HEAD);
            var made = make(link, on, by);
            mapper.make(matter, made.other(), made.subject());
            matters.end(matter, on);
            note(link, made.other(), on, by);
            if (link.kind() == LinkKind.MERGED) {
                merging.end(link.caseNumber(), on);
            }
        }
        return Outcome.done();
    }

    private Made make(CaseLink link, LocalDate on, Actor by) {
        if (link.kind() == LinkKind.SPLIT) {
            return branching.split(link, on, by);
        }
        if (link.otherCase() == null) {
            return branching.derive(link, on, by);
        }
        return link.kind() == LinkKind.MERGED ? merging.merge(link, on) : new Made(link.otherCase(), null);
    }

    private void note(CaseLink link, CaseNumber other, LocalDate on, Actor by) {
        ledger.append(new Act(
                other,
                on,
                by,
                "makeLink",
                link.caseNumber().value(),
                link.kind().name(),
                link.reason(),
                null,
                null,
                link.matter().key()));
    }
}
