package anjuan.demo;

import anjuan.officer.Organisation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills an empty demo database, behind the diagrams and before the web server takes the first request. */
@Component
@Profile("demo")
class DemoStart implements SmartLifecycle {

    /** Diagrams are deployed at phase 0; the web server starts near the last one. */
    private static final int BETWEEN = 100;

    private final Organisation organisation;
    private final DemoOrganisation demoOrganisation;
    private final DemoCases demoCases;
    private final BusinessDate businessDate;
    private final boolean withCases;
    private volatile boolean running;

    DemoStart(
            Organisation organisation,
            DemoOrganisation demoOrganisation,
            DemoCases demoCases,
            BusinessDate businessDate,
            @Value("${anjuan.demo.cases:true}") boolean withCases) {
        this.organisation = organisation;
        this.demoOrganisation = demoOrganisation;
        this.demoCases = demoCases;
        this.businessDate = businessDate;
        this.withCases = withCases;
    }

    @Override
    public void start() {
        businessDate.resume();
        if (organisation.isEmpty()) {
            demoOrganisation.add();
            if (withCases) {
                demoCases.make();
            }
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BETWEEN;
    }
}
