package anjuan.testing;

import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** People whom the demonstration does not have, added when a test asks for them. */
@Component
public class People {

    private final Organisation organisation;

    People(Organisation organisation) {
        this.organisation = organisation;
    }

    /** An officer of the city's case unit whose certificate ended on a day. */
    public String certifiedUntil(LocalDate day) {
        return add("shi.guoqi", "郑过期", "yz-case", Set.of(Post.OFFICER), day);
    }

    /** Investigates and reviews: lawful, though not on the same case. */
    public String officerAndReviewer() {
        return add("shi.liangzhi", "韩两职", "yz-case", Set.of(Post.OFFICER, Post.REVIEWER), LocalDate.of(2099, 12, 31));
    }

    /** Investigates and is a head: lawful, though not on the same case. */
    public String officerAndHead() {
        return add("shi.jianzhi", "蒋兼职", "yz-case", Set.of(Post.OFFICER, Post.HEAD), LocalDate.of(2099, 12, 31));
    }

    private String add(String id, String name, String unit, Set<Post> posts, LocalDate certifiedUntil) {
        if (organisation.findOfficer(id).isEmpty()) {
            organisation.addOfficer(
                    new Officer(id, id, name, "yz", unit, posts, "南执K9" + id.hashCode() % 1000, certifiedUntil, true),
                    "nobody logs in as this one");
        }
        return id;
    }
}
