package vn.chungtay.identity.access;

import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.HomeTile;
import vn.chungtay.web.Texts;

/// The way to the accounts, with how many people wait for a link.
@Component
class AccountTile implements HomeTile {
    private final WayBack wayBack;
    private final Texts texts;

    AccountTile(WayBack wayBack, Texts texts) {
        this.wayBack = wayBack;
        this.texts = texts;
    }

    @Override
    public Tile tile() {
        var waiting = (long) wayBack.open().size();
        var text = waiting == 0 ? texts.text("access.tile") : texts.text("access.waiting", waiting);
        return new Tile("access.accounts.title", text, AccountQuestion.PATH, 70);
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Permission.MANAGE_ACCOUNTS);
    }
}
