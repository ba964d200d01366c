package anjuan.referral;

import anjuan.access.Access;
import anjuan.officer.Officer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The register of referrals for those who supervise: what is late, refused, not handed over, not answered or not referred at
 * all; only of cases that the asker may see.
 *
 * @legal 行政执法机关移送涉嫌犯罪案件的规定 第十六条
 */
@Service
public class Register {

    private final ReferralMapper mapper;
    private final Access access;
    private final Clock clock;

    Register(ReferralMapper mapper, Access access, Clock clock) {
        this.mapper = mapper;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The referrals, the latest case first.
     *
     * @param concern absent for all of them
     * @param before case and matter of the last line of the page before, parted by a sharp
     */
    public List<Registered> referrals(Officer officer, @Nullable Concern concern, @Nullable String before, int limit) {
        var last = before == null ? new String[0] : before.split("#", 2);
        return mapper.register(
                access.viewer(officer),
                concern,
                LocalDate.now(clock),
                last.length == 2 ? last[0] : null,
                last.length == 2 ? last[1] : null,
                limit);
    }

    /** Acts that must be referred by the figures entered, and are not. */
    public List<Unreferred> unreferred(Officer officer, int limit) {
        return mapper.unreferred(access.viewer(officer), limit);
    }
}
