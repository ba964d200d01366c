package anjuan.decision;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions that were taken back, and what a new decision on the same party needs.
 *
 * @legal 市场监督管理行政处罚程序规定 第六十三条；行政处罚法 第四十八条
 */
@Service
public class Revocations {

    private final RevocationMapper mapper;
    private final DecisionMapper decisions;

    Revocations(RevocationMapper mapper, DecisionMapper decisions) {
        this.mapper = mapper;
        this.decisions = decisions;
    }

    public List<Revocation> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber).stream()
                .map(RevocationMapper.RevocationRow::revocation)
                .toList();
    }

    /** The latest revocation of a decision on a party. */
    public Optional<Revocation> latest(Matter party) {
        return of(party.caseNumber()).stream()
                .filter(one -> one.matter().equals(party))
                .reduce((first, second) -> second);
    }

    public boolean isRevoked(Decision decision) {
        return of(decision.matter().caseNumber()).stream().anyMatch(one -> one.round() == decision.round());
    }

    /** What is said of a revocation by whoever decides on it. */
    public record Order(
            Revocation.Ground ground,
            @Nullable String basis,
            String reason,
            @Nullable LocalDate redecideBy) {}

    /**
     * Takes a decision back.
     *
     * @param lastPayment number of the last payment on the case
     * @param reopensCase whether the case was being closed or was closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(Work work, Decision decision, Order order, int lastPayment, boolean reopensCase) {
        mapper.insert(new Revocation(
                decision.matter(),
                decision.round(),
                Objects.requireNonNull(decision.number()),
                order.ground(),
                order.basis(),
                order.reason(),
                order.redecideBy(),
                decisions.latestProposal(decision.matter()).orElseThrow().round(),
                decisions
                        .latestNotice(decision.matter())
                        .map(row -> row.round())
                        .orElse(0),
                lastPayment,
                reopensCase,
                work.by().name(),
                work.occurredOn()));
    }

    /** What a new decision still lacks after a revocation: what the party was told before does not count any more. */
    List<Refusal> refusals(Matter party, DecisionKind kind) {
        var refusals = new ArrayList<Refusal>();
        latest(party).ifPresent(revoked -> {
            boolean isProposed = decisions
                    .latestProposal(party)
                    .filter(row -> row.round() > revoked.proposalRound())
                    .isPresent();
            if (!isProposed) {
                refusals.add(Refusal.of("DECISION_WITHOUT_NEW_PROPOSAL", revoked.number()));
            }
            boolean isTold = decisions
                    .latestNotice(party)
                    .filter(row -> row.round() > revoked.noticeRound())
                    .isPresent();
            if (kind == DecisionKind.PENALTY && !isTold) {
                refusals.add(Refusal.of("DECISION_WITHOUT_NEW_NOTICE", revoked.number()));
            }
        });
        return refusals;
    }
}
