package anjuan.demo;

import anjuan.officer.Organisation;
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

    DemoStart(Organisation organisation, DemoOrganisation demoOrganisation) {
        this.organisation = organisation;
        this.demoOrganisation = demoOrganisation;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (organisation.isEmpty()) {
            demoOrganisation.add();
        }
    }
}
