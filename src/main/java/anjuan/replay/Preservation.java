package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goods preserved first, which a seizure takes over: approved and carried out on the published day. */
record Preservation(LocalDate on, Map<String, Object> taking, List<Map<String, Object>> goods) implements Flow {

    private static final Map<String, Object> SPOT = Map.of("listed", true, "handedOver", true, "recorded", true);

    @Override
    public FlowKind kind() {
        return FlowKind.PRESERVATION;
    }

    @Override
    public String told() {
        return "preserved on " + on;
    }

    @Override
    public Optional<Scene> next(Moment moment) {
        if (!moment.has("preservationRequested")) {
            return moment.hasOfficers()
                    ? Optional.of(Scene.of(
                            Cast.LEAD, "preservationRequested", on, Map.of("subject", "涉案物品", "reason", UNKNOWN)))
                    : Optional.empty();
        }
        if (!moment.has("decidePreservation")) {
            return Optional.of(Scene.of(Cast.HEAD, "decidePreservation", on, Map.of("approved", true))
                    .about("K1"));
        }
        return moment.has("carryOutPreservation")
                ? Optional.empty()
                : Optional.of(Scene.of(
                                Cast.LEAD,
                                "carryOutPreservation",
                                on,
                                Map.of("taking", taking, "spot", SPOT, "goods", goods))
                        .about("K1"));
    }

    @Override
    public boolean isCarried(Standing standing) {
        return standing.clock("A30").filter(clock -> !clock.isRunning()).isPresent()
                && standing.has("handlePreservation", "CONVERTED");
    }
}
