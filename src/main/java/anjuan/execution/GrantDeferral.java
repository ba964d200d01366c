package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.deadline.Approver;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.deadline.Grant;
import anjuan.engine.Outcome;
import anjuan.engine.Processes;
import anjuan.engine.Step;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * 批准延期、分期 (A97): form 47; the time to pay, where it still runs, ends with the last instalment, and each instalment is
 * watched on its day.
 */
@Component
class GrantDeferral implements Step {

    private final Deferrals deferrals;
    private final DeferralNotice notice;
    private final Deadlines deadlines;
    private final Processes processes;

    GrantDeferral(Deferrals deferrals, DeferralNotice notice, Deadlines deadlines, Processes processes) {
        this.deferrals = deferrals;
        this.notice = notice;
        this.deadlines = deadlines;
        this.processes = processes;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var deferral = deferrals.read(matter);
        if (!deferral.isGranted()) {
            throw new IllegalStateException("the deferral %s was not granted".formatted(matter));
        }
        notice.make(deferral);
        extendTimeToPay(deferral);
        var first = deadlines
                .calendar()
                .workingDayFrom(deferral.instalments().get(0).dueOn());
        return Outcome.done(Map.of("instalmentDue", deadlines.wakeAfter(first)));
    }

    private void extendTimeToPay(Deferral deferral) {
        var instalments = deferral.instalments();
        var last = instalments.get(instalments.size() - 1).dueOn();
        deadlines.find(deferral.party(), "A95").ifPresent(clock -> {
            int days = (int) ChronoUnit.DAYS.between(clock.dueDate().unrolled(), last);
            if (days < 1) {
                return;
            }
            var change = deadlines.extend(
                    deferral.party(),
                    "A95",
                    new Grant(
                            Objects.requireNonNull(deferral.decidedOn()),
                            Approver.HEAD,
                            Objects.requireNonNull(deferral.head()),
                            deferral.reason(),
                            days));
            if (change instanceof ClockChange.Made made) {
                processes.reaim(
                        deferral.party(), "performanceOverdue", "performanceDue", deadlines.wakeAt(made.dueDate()));
            }
        });
    }
}
