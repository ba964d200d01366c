package anjuan.inbox;

import java.util.List;
import java.util.Optional;

/** One page of a list and where the next one begins. */
public record InboxPage(List<InboxItem> items, Optional<Position> next) {}
