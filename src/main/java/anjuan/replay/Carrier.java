package anjuan.replay;

import anjuan.deadline.WorkingCalendar;
import anjuan.replay.CaseReport.Result;

/** Carries one case after the other: asks the API where a case stands and goes on from there. */
final class Carrier {

    private final Api api;
    private final Planner planner;
    private final Days days;
    private final Reporter reporter;

    Carrier(Api api, Planner planner, WorkingCalendar calendar) {
        this.api = api;
        this.reporter = new Reporter(api);
        this.planner = planner;
        this.days = new Days(calendar);
    }

    CaseReport carry(PublishedCase published) {
        var ending = Ending.of(published);
        var plan = planner.plan(published, ending.reach());
        var timetable = plan.timetable();
        if (timetable == null) {
            return CaseReport.without(
                    published,
                    Result.EXPLAINED,
                    NotCarried.of(published),
                    "contradictory dates, not bent: " + String.join("; ", plan.contradictions()));
        }
        var tale = new Tale(published, ending, timetable, days);
        var flows = Flows.of(tale);
        var course = new Course(api, tale, flows);
        String number = null;
        try {
            number = course.lodge();
            course.drive(number);
            return reporter.report(tale, flows, number, null);
        } catch (Stopped stopped) {
            return reporter.report(tale, flows, number, stopped);
        }
    }
}
