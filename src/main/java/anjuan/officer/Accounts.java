package anjuan.officer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** The accounts of people: after five wrong passwords in a row an account rests for thirty minutes, on every node. */
@Service
class Accounts implements UserDetailsService {

    private static final int MOST_FAILURES = 5;
    private static final Duration REST = Duration.ofMinutes(30);

    private final OfficerMapper mapper;
    private final Clock clock;

    Accounts(OfficerMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The principal's name is the officer's id: a username may be given to somebody else one day. */
    @Override
    public UserDetails loadUserByUsername(String username) {
        var login = mapper.login(username).orElseThrow(() -> new UsernameNotFoundException("unknown"));
        var until = login.lockedUntil();
        List<GrantedAuthority> authority = List.of(new SimpleGrantedAuthority("ROLE_OFFICER"));
        return User.withUsername(login.id())
                .password(login.passwordHash())
                .disabled(!login.enabled())
                .accountLocked(until != null && until.isAfter(clock.instant()))
                .authorities(authority)
                .build();
    }

    @EventListener
    void onFailure(AuthenticationFailureBadCredentialsEvent failure) {
        mapper.login(failure.getAuthentication().getName()).ifPresent(login -> {
            mapper.countFailure(login.id());
            if (login.failedLogins() + 1 >= MOST_FAILURES) {
                mapper.setFailures(login.id(), 0, clock.instant().plus(REST));
            }
        });
    }

    @EventListener
    void onSuccess(AuthenticationSuccessEvent success) {
        if (success.getAuthentication().getPrincipal() instanceof UserDetails user) {
            mapper.forgetFailures(user.getUsername());
        }
    }
}
