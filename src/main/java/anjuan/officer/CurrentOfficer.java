package anjuan.officer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller's parameter of type {@link Officer} the person who asks, as the rights stand now. */
@Component
public class CurrentOfficer implements HandlerMethodArgumentResolver {

    private final Organisation organisation;

    CurrentOfficer(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Officer.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is logged in, or no longer"));
    }

    /** The person who asks, or nothing when nobody is logged in. */
    public java.util.Optional<Officer> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || !authentication.isAuthenticated()
                ? java.util.Optional.empty()
                : organisation.findOfficer(authentication.getName());
    }
}
