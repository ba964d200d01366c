package anjuan.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ribbon's buttons that move the business date. */
@Controller
@Profile("demo")
class DemoController {

    private final BusinessDate businessDate;

    DemoController(BusinessDate businessDate) {
        this.businessDate = businessDate;
    }

    @PostMapping("/demo/clock")
    String move(
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(defaultValue = "/inbox") String back) {
        if (days != null) {
            businessDate.move(days);
        } else if (date != null) {
            businessDate.moveTo(date);
        }
        return "redirect:" + (back.matches("/[\\w/.-]*") && !back.startsWith("//") ? back : "/inbox");
    }
}
