package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// The published set: one trace for each group of transitions.
var published = []spec{
	{name: "t01-tiny", hasher: "ident", keys: "seq", seed: 101, every: 1, dump: "all",
		script: "get 1 0; del 1 0; fill 8; update 3; get 4; del 2; del 1 0; fill 2; del 3; fill 3; fill 6; delall; get 1 0; del 1 0; refill 5; fill 9; delall; fill 4"},
	{name: "t02-grow", hasher: "wy", keys: "seq", seed: 102, every: 64, dump: "end",
		script: "fill 1700; get 200 60; update 100"},
	{name: "t03-delete-during-grow", hasher: "mix", keys: "rnd", seed: 103, every: 16, dump: "end",
		script: "fillgrow; delgrow; fillgrow; delgrow; fillgrow; missgrow; fillgrow; del 5; get 20; update 5; finish; fillgrow; delgrow; fillgrow; missgrow; fillgrow; del 40 70; refill 30; get 30; delgrow; fill 20"},
	{name: "t04-delete90-refill", hasher: "wy", keys: "rnd", seed: 104, every: 50, dump: "end",
		script: "fill 1000; dump; delpct 90; dump; fill 1; dump; fill 100; refill 500; delpct 90; del 300 5; del 100 70; refill 700"},
	{name: "t05-churn-samesize", hasher: "wy", keys: "seq", seed: 105, every: 64, dump: "end",
		script: "fill 95; holdsame 4000; finish; dump; hold 100; holdsame 4000; ib 0; in 0 9; del 2; get 10; in 0 200; finish; hold 60"},
	{name: "t06-steered-samesize", hasher: "steer", keys: "rnd", seed: 106, every: 8, dump: "end",
		script: "fill 60; delto 4; sfill 3 95; dump; delto 5; sfill 9 60; snov 9 100; dump; fill 1; del 1; update 1; get 4; fill 2; dump; finish; dump; delto 10; snov 1 100; snov 2 100; fill 1; missgrow; fillgrow; finish"},
	{name: "t07-emptyrest", hasher: "steer", keys: "rnd", seed: 107, every: 1, dump: "all",
		script: "sfill 0 8; sfill 1 8; lifo 3; fifo 3; sfill 1 14; lifo 9; sfill 1 12; fifo 9; lifo 2; sfill 1 6; del 6; lifo 3; sfill 1 3; fifo 8; del 2; lifo 1; delall; sfill 1 3"},
	{name: "t08-hash-reset", hasher: "wy", keys: "rnd", seed: 108, every: 10, dump: "end",
		script: "fill 1; delall; fill 8; delall; refill 20; delall; fill 60; delall; refill 14; delall; refill 120; delpct 90; delall; fill 50; delall; refill 27; delall; fill 10"},
	{name: "t09-zero-while-growing", hasher: "steer", keys: "rnd", seed: 109, every: 4, dump: "all",
		script: "fill 60; delto 1; sfill 3 60; delto 1; snov 5 60; snov 6 60; snov 7 60; delto 1; fill 1; delto 0; del 1 0; get 1 0; fill 1; del 1 0; fill 3; del 1 0; finish; fill 12; delall; fill 2"},
	{name: "t10-clear", hasher: "mix", keys: "seq", seed: 110, every: 20, dump: "end",
		script: "clear; fill 5; clear; clear; fill 9; clear; fill 100; clear; refill 30; fillgrow; clear; dump; fill 60; delto 1; fill 300; clear; fill 52; del 3; clear; fill 300; delall; clear; refill 20"},
	{name: "t11-hint-heap-overflow", hasher: "steer", keys: "rnd", seed: 111, every: 25, hint: 104, dump: "end",
		script: "sfill 2 40; fill 20; delto 3; sfill 4 100; dump; delto 10; fill 1; iter; ib 1; in 1 4; del 2; update 2; in 1 1000; finish; iter; update 10; lifo 5; fill 60; finish; iter; fill 50"},
	{name: "t12-mixed-aes-iterate", hasher: "aes", keys: "rnd", seed: 112, every: 40, dump: "end",
		script: "iter; fill 7; iter; fill 2; iter; iterchurn 40 2; fillgrow; iter; iterchurn 100 1 20; fillgrow; iterchurn 100 2 60; ib 1; in 1 5; fillgrow; in 1 5; ib 2; in 2 3; finish; in 1 1000; in 2 1000; churn 300 150; iterchurn 100 3 150; iterchurn 150 1; iter; del 100 5; del 100; del 60 70; iter; delall; iter"},
}

func main() {
	if len(os.Args) != 2 {
		fail("usage: gomaporacle OUTDIR")
	}
	if err := os.MkdirAll(os.Args[1], 0o755); err != nil {
		fail("%v", err)
	}
	for _, sp := range published {
		runOne(os.Args[1], sp)
	}
}

func runOne(dir string, sp spec) {
	f, err := os.Create(filepath.Join(dir, sp.name+".txt.gz"))
	if err != nil {
		fail("%v", err)
	}
	zw, err := gzip.NewWriterLevel(f, gzip.BestCompression)
	if err != nil {
		fail("%v", err)
	}
	cw := &counter{w: zw}
	w := bufio.NewWriterSize(cw, 1<<16)
	fixNativeHash(sp.hasher == "aes")
	stats := run(sp, w)
	if err := w.Flush(); err != nil {
		fail("%v", err)
	}
	if err := zw.Close(); err != nil {
		fail("%v", err)
	}
	st, err := f.Stat()
	if err != nil {
		fail("%v", err)
	}
	if err := f.Close(); err != nil {
		fail("%v", err)
	}
	var names []string
	for k := range stats {
		names = append(names, k)
	}
	sort.Strings(names)
	var sb strings.Builder
	for _, k := range names {
		fmt.Fprintf(&sb, " %s=%d", k, stats[k])
	}
	fmt.Printf("%-24s raw=%d gz=%d%s\n", sp.name, cw.n, st.Size(), sb.String())
}

type counter struct {
	w io.Writer
	n int
}

func (c *counter) Write(p []byte) (int, error) {
	c.n += len(p)
	return c.w.Write(p)
}
