// Verify checks a draw's transparency log with the Go project's own library (golang.org/x/mod/sumdb: note and tlog),
// which shares no code with the server: the signature, that every entry is in the tree, that the tree goes on from each
// of its earlier sizes, and from an older checkpoint if one is given.
//
//	verify URL-or-FOLDER KEY [OLDER-CHECKPOINT-FILE]
//
// KEY is the line after "log " in the draw's rules.txt. Exit code 0: holds; 1: does not; 2: wrong usage.
//
// With Debian's packages golang-go and golang-golang-x-mod-dev:
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run verify.go https://SERVER/api/v1/log/DRAW KEY
package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	height   = 8
	width    = 1 << height
	fileMax  = width * (2 + 65535)
	entryMax = 1 << 20
)

func fail(format string, args ...interface{}) {
	fmt.Printf("failed: "+format+"\n", args...)
	os.Exit(1)
}

// read returns a file of the log, from an address or a folder.
func read(place, name string) ([]byte, error) {
	if !strings.HasPrefix(place, "http://") && !strings.HasPrefix(place, "https://") {
		return os.ReadFile(filepath.Join(place, filepath.FromSlash(name)))
	}
	answer, err := http.Get(strings.TrimRight(place, "/") + "/" + name)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", name, answer.Status)
	}
	return io.ReadAll(io.LimitReader(answer.Body, fileMax+1))
}

// checkpoint opens a signed note and reads what it says.
func checkpoint(bytes []byte, key note.Verifier) tlog.Tree {
	opened, err := note.Open(bytes, note.VerifierList(key))
	if err != nil {
		fail("checkpoint: %v", err)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != key.Name() {
		fail("checkpoint: is of another log: %s", lines[0])
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || size > entryMax {
		fail("checkpoint: no size: %s", lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		fail("checkpoint: %v", err)
	}
	return tlog.Tree{N: size, Hash: root}
}

// tiles reads hashes for the library, which authenticates every one of them against the checkpoint's root.
type tiles struct{ place string }

func (t tiles) Height() int { return height }

func (t tiles) SaveTiles(all []tlog.Tile, data [][]byte) {}

func (t tiles) ReadTiles(all []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range all {
		// C2SP's paths are those of the library without the height.
		name := strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1)
		bytes, err := read(t.place, name)
		if err != nil {
			return nil, err
		}
		data = append(data, bytes)
	}
	return data, nil
}

// entries reads all bundles of entries of a log of this size.
func entries(place string, size int64) [][]byte {
	var all [][]byte
	for index := int64(0); index*width < size; index++ {
		tile := tlog.Tile{H: height, L: 0, N: index, W: width}
		if rest := size - index*width; rest < width {
			tile.W = int(rest)
		}
		name := strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/0/", height), "tile/entries/", 1)
		bytes, err := read(place, name)
		if err != nil {
			fail("%v", err)
		}
		for i := 0; i < tile.W; i++ {
			if len(bytes) < 2 || len(bytes)-2 < int(binary.BigEndian.Uint16(bytes)) {
				fail("%s: is cut short", name)
			}
			end := 2 + int(binary.BigEndian.Uint16(bytes))
			all = append(all, bytes[2:end])
			bytes = bytes[end:]
		}
		if len(bytes) != 0 {
			fail("%s: has more than its entries", name)
		}
	}
	return all
}

func main() {
	if len(os.Args) < 3 || len(os.Args) > 4 {
		fmt.Println("usage: verify URL-or-FOLDER KEY [OLDER-CHECKPOINT-FILE]")
		os.Exit(2)
	}
	place := os.Args[1]
	key, err := note.NewVerifier(os.Args[2])
	if err != nil {
		fmt.Println("KEY:", err)
		os.Exit(2)
	}
	bytes, err := read(place, "checkpoint")
	if err != nil {
		fail("%v", err)
	}
	tree := checkpoint(bytes, key)
	hashes := tlog.TileHashReader(tree, tiles{place})
	for i, entry := range entries(place, tree.N) {
		proof, err := tlog.ProveRecord(tree.N, int64(i), hashes)
		if err != nil {
			fail("entry %d: %v", i, err)
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, int64(i), tlog.RecordHash(entry)); err != nil {
			fail("entry %d: %v", i, err)
		}
	}
	for size := int64(1); size <= tree.N; size++ {
		root, err := tlog.TreeHash(size, hashes)
		if err != nil {
			fail("size %d: %v", size, err)
		}
		extends(tree, tlog.Tree{N: size, Hash: root}, hashes)
	}
	if len(os.Args) == 4 {
		older, err := os.ReadFile(os.Args[3])
		if err != nil {
			fmt.Println(err)
			os.Exit(2)
		}
		extends(tree, checkpoint(older, key), hashes)
	}
	fmt.Printf("verified: %s, %d entries, root %s\n", key.Name(), tree.N, tree.Hash)
}

// extends demands that the tree begins with an older one.
func extends(tree, older tlog.Tree, hashes tlog.HashReader) {
	if older.N > tree.N {
		fail("the log has shrunk from %d to %d entries", older.N, tree.N)
	}
	if older.N == 0 {
		return
	}
	proof, err := tlog.ProveTree(tree.N, older.N, hashes)
	if err != nil {
		fail("size %d: %v", older.N, err)
	}
	if err := tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash); err != nil {
		fail("forked: the log does not go on from %d entries: %v", older.N, err)
	}
}
