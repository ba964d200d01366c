package anjuan.demo;

import anjuan.officer.Organisation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty demo database. */
@Component
@Profile("demo")
@Order(1)
class DemoStart implements ApplicationRunner {

    private final Organisation organisation;
    private final DemoOrganisation demoOrganisation;
    private final DemoCases demoCases;
    private final boolean withCases;

    DemoStart(
            Organisation organisation,
            DemoOrganisation demoOrganisation,
            DemoCases demoCases,
            @Value("${anjuan.demo.cases:true}") boolean withCases) {
        this.organisation = organisation;
        this.demoOrganisation = demoOrganisation;
        this.demoCases = demoCases;
        this.withCases = withCases;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (organisation.isEmpty()) {
            demoOrganisation.add();
            if (withCases) {
                demoCases.make();
            }
        }
    }
}
