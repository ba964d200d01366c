package anjuan.ledger;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The record of every act. What is appended is written as one statement at the end of the caller's transaction: no
 * entry, no change, and the other way round.
 */
@Service
public class Ledger {

    /** The chain of the acts that concern no case: changes of the rules by which cases run. */
    public static final CaseNumber RULES = new CaseNumber("RULES-0000-00000");

    private final LedgerMapper mapper;
    private final Clock clock;

    Ledger(LedgerMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Appends an act to the chain of its case, in the transaction of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Act act) {
        pages().computeIfAbsent(act.caseNumber(), number -> new ArrayList<>()).add(act);
    }

    /** All entries of a case in their order. */
    public List<LedgerEntry> entries(CaseNumber caseNumber) {
        return mapper.entries(caseNumber);
    }

    /** The latest entry of an act on a matter: who did it last, and when; on the case itself, whatever matter it was of. */
    public Optional<LedgerEntry> latest(Matter matter, String act) {
        return matter.isWholeCase()
                ? mapper.latest(matter.caseNumber(), act)
                : mapper.latestOf(matter.caseNumber(), matter.id(), act);
    }

    public Chain.Verification verify(CaseNumber caseNumber) {
        return Chain.verify(mapper.entries(caseNumber), mapper.head(caseNumber).orElse(null));
    }

    /** The case as it leaves the system: its entries and the end of its chain. */
    @Transactional(readOnly = true)
    public Export export(CaseNumber caseNumber) {
        return new Export(mapper.entries(caseNumber), mapper.head(caseNumber).orElse(null));
    }

    /** What the offline verifier reads. */
    public record Export(List<LedgerEntry> entries, Chain.@Nullable Head head) {}

    private void write(CaseNumber caseNumber, List<Act> acts) {
        var head = mapper.lockHead(caseNumber);
        var seq = head.map(Chain.Head::seq).orElse(0);
        var previous = head.map(Chain.Head::hash).orElse(Chain.GENESIS);
        // milliseconds, because the databases keep fewer digits than the clock has
        var recordedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var entries = new ArrayList<LedgerEntry>();
        for (var act : acts) {
            seq++;
            var open = new LedgerEntry(
                    caseNumber,
                    seq,
                    act.occurredOn(),
                    recordedAt,
                    act.actor().id(),
                    act.actor().name(),
                    act.actor().actingFor(),
                    act.actor().post(),
                    act.act(),
                    act.object(),
                    act.outcome(),
                    act.reason(),
                    act.legalBasis(),
                    act.diagram(),
                    Chain.digestOf(act.payload()),
                    previous,
                    "");
            var entry = open.withHash(Chain.hashOf(open));
            entries.add(entry);
            previous = entry.hash();
        }
        mapper.insert(entries);
        var end = new Chain.Head(seq, previous);
        if (head.isPresent()) {
            mapper.updateHead(caseNumber, end);
        } else {
            mapper.insertHead(caseNumber, end);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<CaseNumber, List<Act>> pages() {
        var bound = (Map<CaseNumber, List<Act>>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        var fresh = new LinkedHashMap<CaseNumber, List<Act>>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                fresh.forEach(Ledger.this::write);
                fresh.clear();
            }

            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(Ledger.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(Ledger.this, fresh);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Ledger.this);
            }
        });
        return fresh;
    }
}
