package anjuan.awaited;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.document.CaseFields;
import anjuan.evidence.EvidenceItem;
import anjuan.evidence.EvidenceRegister;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the cases wait for: what all kinds of it share, whoever asks. */
@Service
public class Awaiting {

    /** From the naming of officers to the decision; facts are founded on what came before it. */
    static final Set<Stage> OPEN = EnumSet.of(
            Stage.VERIFYING,
            Stage.FILING,
            Stage.INVESTIGATING,
            Stage.REVIEWING,
            Stage.PROPOSING,
            Stage.NOTIFYING,
            Stage.DECIDING);

    /** What a page asks for, before it has a matter. */
    record Draft(
            AwaitedKind kind,
            String askedOf,
            String subject,
            @Nullable String place,
            @Nullable TestKind testKind,
            @Nullable String unqualifiedReason,
            @Nullable String measure,
            LocalDate dueOn,
            List<SentItem> items) {

        static Draft of(AwaitedKind kind, String askedOf, String subject, LocalDate dueOn) {
            return new Draft(kind, askedOf, subject, null, null, null, null, dueOn, List.of());
        }

        Draft at(@Nullable String where) {
            return new Draft(kind, askedOf, subject, where, testKind, unqualifiedReason, measure, dueOn, items);
        }

        Draft with(List<SentItem> sent) {
            return new Draft(kind, askedOf, subject, place, testKind, unqualifiedReason, measure, dueOn, sent);
        }
    }

    private final AwaitedMapper mapper;
    private final Matters matters;
    private final EvidenceRegister register;
    private final CaseFields words;

    Awaiting(AwaitedMapper mapper, Matters matters, EvidenceRegister register, CaseFields words) {
        this.mapper = mapper;
        this.matters = matters;
        this.register = register;
        this.words = words;
    }

    /** Everything that a case waits or waited for, in the order of asking. */
    public List<Awaited> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber);
    }

    public Optional<Awaited> find(Matter matter) {
        return mapper.find(matter.caseNumber(), matter.id());
    }

    /** Opens the matter of what is asked for, or refuses; what needs an approval is not sent by this. */
    Verdict ask(Work work, Draft draft) {
        var refusals = check(work, draft);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var caseNumber = work.caseNumber();
        var label = words.word("awaited", draft.kind().name()) + " " + draft.askedOf();
        var matter = matters.open(caseNumber, Matter.Kind.AWAITED, label, work.occurredOn());
        boolean isSent = draft.kind() != AwaitedKind.TESTING;
        mapper.insert(new Awaited(
                caseNumber,
                matter.id(),
                draft.kind(),
                draft.askedOf(),
                draft.subject(),
                draft.place(),
                draft.testKind(),
                draft.unqualifiedReason(),
                draft.measure(),
                work.occurredOn(),
                isSent ? work.occurredOn() : null,
                draft.dueOn(),
                null,
                null,
                false,
                0,
                null,
                null,
                null,
                null,
                null,
                null));
        draft.items().forEach(item -> mapper.insertItem(caseNumber, matter.id(), item, item.goesAlong()));
        return Verdict.done(isSent ? "LETTER_SENT" : "PROPOSED")
                .about(draft.askedOf())
                .because(draft.subject())
                .opening(matter);
    }

    /** The thing and what it is about, for the pages of its tasks. */
    Map<String, Object> facts(Matter matter) {
        var facts = new HashMap<String, Object>();
        facts.put("thing", find(matter).orElseThrow());
        facts.put("sent", items(matter));
        return facts;
    }

    /** The items of evidence that a paper is about. */
    List<EvidenceItem> items(Matter matter) {
        return mapper.items(matter.caseNumber(), matter.id()).stream()
                .flatMap(item -> register.find(matter.caseNumber(), item.no()).stream())
                .toList();
    }

    /** The thing of a matter while it is awaited; empty on another matter, or when it has ended. */
    Optional<Awaited> open(Matter matter) {
        return find(matter).filter(Awaited::isOpen);
    }

    private List<Refusal> check(Work work, Draft draft) {
        var refusals = new ArrayList<Refusal>();
        if (!draft.dueOn().isAfter(work.occurredOn())) {
            refusals.add(Refusal.at("dueOn", "AWAITED_DUE_BEFORE_SENDING", draft.dueOn(), work.occurredOn()));
        }
        for (int at = 0; at < draft.items().size(); at++) {
            var no = draft.items().get(at).no();
            var item = register.find(work.caseNumber(), no).filter(EvidenceItem::isUsable);
            if (item.isEmpty()) {
                refusals.add(Refusal.at("items[" + at + "].no", "EVIDENCE_UNKNOWN", no));
            }
            if (draft.items().stream().filter(one -> one.no().equals(no)).count() > 1) {
                refusals.add(Refusal.at("items[" + at + "].no", "AWAITED_ITEM_TWICE", no));
            }
        }
        return refusals;
    }
}
