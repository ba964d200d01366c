package anjuan.architecture.wrong;

final class DateUtil {}
