package vn.chungtay.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// The first page: what waits for the viewer, then what each module has to say, in tiles.
@Controller
class HomeController {
    private final Texts texts;
    private final ObjectProvider<HomeAgenda> agendas;
    private final ObjectProvider<HomeTile> tiles;

    HomeController(
            Texts texts, ObjectProvider<HomeAgenda> agendas, ObjectProvider<HomeTile> tiles) {
        this.texts = texts;
        this.agendas = agendas;
        this.tiles = tiles;
    }

    @GetMapping("/")
    @Requires(Permission.SIGNED_IN)
    String index(Viewer viewer, Model model) {
        model.addAttribute("page", Page.in("home", texts.text("home.title")));
        model.addAttribute("agendas", agendas.stream().map(agenda -> agenda.of(viewer)).toList());
        model.addAttribute("tiles", tilesFor(viewer));
        return "web/home";
    }

    private List<HomeTile.Tile> tilesFor(Viewer viewer) {
        return tiles.stream()
                .filter(tile -> tile.isFor(viewer))
                .map(HomeTile::tile)
                .sorted(Comparator.comparingInt(HomeTile.Tile::order))
                .toList();
    }
}
