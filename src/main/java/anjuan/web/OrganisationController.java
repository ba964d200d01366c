package anjuan.web;

import anjuan.officer.Bureau;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The tree of bureaus with their units and people, to read. */
@Controller
class OrganisationController {

    record Person(String name, List<Post> posts, @Nullable String certificate) {}

    record UnitView(String name, List<Person> people) {}

    record BureauView(String name, String code, Bureau.Level level, List<UnitView> units, List<BureauView> children) {}

    private final Organisation organisation;

    OrganisationController(Organisation organisation) {
        this.organisation = organisation;
    }

    @GetMapping("/organisation")
    String show(Model model) {
        model.addAttribute(
                "bureaus",
                organisation.bureaus().stream()
                        .filter(bureau -> bureau.parentId() == null)
                        .map(this::view)
                        .toList());
        return "officer/organisation";
    }

    private BureauView view(Bureau bureau) {
        var people = organisation.officersOf(bureau.id());
        var units = organisation.unitsOf(bureau.id()).stream()
                .map(unit -> new UnitView(
                        unit.name(),
                        people.stream()
                                .filter(officer -> officer.unitId().equals(unit.id()))
                                .map(OrganisationController::person)
                                .toList()))
                .toList();
        var children = organisation.bureaus().stream()
                .filter(child -> bureau.id().equals(child.parentId()))
                .map(this::view)
                .toList();
        return new BureauView(bureau.name(), bureau.code(), bureau.level(), units, children);
    }

    private static Person person(Officer officer) {
        return new Person(officer.name(), officer.posts().stream().sorted().toList(), officer.certificateNo());
    }
}
