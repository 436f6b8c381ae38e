// Command swissmaporacle writes golden traces of the running Go's own map, or measures its memory,
// or its size under churn.
package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
)

func main() {
	if len(os.Args) == 2 && os.Args[1] == "memory" {
		lifecycleTable()
		groupSizes()
		articles()
		return
	}
	if len(os.Args) == 2 && os.Args[1] == "churn" {
		churnTable()
		return
	}
	if len(os.Args) < 3 || os.Args[1] != "traces" {
		fail("usage: swissmaporacle traces OUTDIR [NAME...] | swissmaporacle memory | swissmaporacle churn")
	}
	p := detectProfile()
	if p.splitGroups {
		fail("%s keeps the keys of a group together; rtGroup mirrors the interleaved layout only", runtime.Version())
	}
	fmt.Printf("%s: %s\n", runtime.Version(), p)
	if err := os.MkdirAll(os.Args[2], 0o755); err != nil {
		fail("%v", err)
	}
	wanted := os.Args[3:]
	total := int64(0)
	for _, sp := range published {
		switch {
		case len(wanted) > 0 && !contains(wanted, sp.name):
		case callsHasher || sp.native():
			total += runOne(os.Args[2], sp, p)
		case len(wanted) > 0:
			fail("%s needs the hasher %q, and the maps of %s use none but Go's own", sp.name, sp.hasher, runtime.Version())
		default:
			fmt.Printf("%-22s left out: needs the hasher %q\n", sp.name, sp.hasher)
		}
	}
	fmt.Printf("total %d bytes\n", total)
}

func contains(names []string, name string) bool {
	for _, n := range names {
		if n == name {
			return true
		}
	}
	return false
}

func runOne(dir string, sp spec, p profile) int64 {
	f, err := os.Create(filepath.Join(dir, sp.name+".txt.gz"))
	if err != nil {
		fail("%v", err)
	}
	zw, _ := gzip.NewWriterLevel(f, gzip.BestCompression)
	w := bufio.NewWriterSize(zw, 1<<16)
	fixNativeHash(sp.hasher == "aes")
	stats := run(sp, p, w)
	w.Flush()
	zw.Close()
	st, _ := f.Stat()
	f.Close()
	var names []string
	for k := range stats {
		names = append(names, k)
	}
	sort.Strings(names)
	var sb strings.Builder
	for _, k := range names {
		if stats[k] != 0 {
			fmt.Fprintf(&sb, " %s=%d", k, stats[k])
		}
	}
	fmt.Printf("%-22s gz=%d%s\n", sp.name, st.Size(), sb.String())
	return st.Size()
}
