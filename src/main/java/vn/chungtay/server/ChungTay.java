package vn.chungtay.server;

import org.springframework.boot.SpringApplication;
import vn.chungtay.ChungTayApplication;

/// The program's entry.
public class ChungTay {
    private ChungTay() {}

    public static void main(String[] args) {
        SpringApplication.run(ChungTayApplication.class, args);
    }
}
