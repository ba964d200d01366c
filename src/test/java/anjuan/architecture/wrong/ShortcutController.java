package anjuan.architecture.wrong;

class ShortcutController {

    private PublicMapper mapper;
}
